package org.policypress.hostile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.policypress.check.Check;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.Extract;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.MemoryFiles;
import org.policypress.library.PolicyId;
import org.policypress.tailoring.Tailor;
import org.policypress.transcription.Transcription;
import org.policypress.transcription.WordSamples;

/**
 * Whatever a file has in it, reading it ends within ten seconds, with values or with problems, never with an exception. Each try
 * takes a good file and spoils it in a few places, as slips, bad copies and bad intent do.
 *
 * <p>The build makes some hundred tries of each; {@code bench/fuzz} makes many more, with 512 MB of memory.
 */
class FuzzTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Edition DRAFT = new Edition.Draft(new LibraryState.Unversioned());
    private static final int TRIES = 150;

    /** The build spoils the same files each time; a long run begins elsewhere. */
    private static final String SEED = "20261125";

    private static final long BEGINNING = Long.getLong("fuzz.beginning", 0);

    /** How many files are spoilt in each try: more in a long run. */
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1);

    private static final String LIBRARY = """
            provider: PACT HR
            copyright: "City & Council"
            locale: en-GB
            retention: 7 years
            terms: {pupils: pupils, head: Headteacher}
            checks: {off: {spelling: invented words}, words: Larkmoor}
            """;

    private static final String SCHOOL = """
            name: "St Mark's: the Academy"
            urn: 107188
            phase: primary
            governance: maintained
            people: {head: A. Name, chair: B. Name}
            terms: {head: Executive Head}
            policies:
              fire: {last_review: 2026-03, variables: {yard: the yard}}
            """;

    private static final String POLICY = """
            ---
            title: Fire Policy
            audience: School staff
            statutory: false
            review: every 3 years
            website: true
            variables:
              yard: {label: Where to go, default: the playground}
            ---

            # Leaving {#leaving}

            1. ${school.name} leaves for ${yard}.[^1]  {#go}
               - *quickly* and **quietly**
               1. by [](#doors) or [the web](https://a.example/b?c=d)
            <#if school.governance == "academy">
            2. The trust counts.
            <#else>
            2. The governors count.
            </#if>
            <#list yard?split(";") as one>
            - ${one?trim}
            </#list>

            | Door | Who |
            |---|:---:|
            | Front | `all` |

            > [!NOTE]
            > Take the register.

            # Doors {#doors .appendix}

            ```form
            Name: text
            Signed: signature
            ```

            [^1]: The alarm.
            """;

    private static final String AMENDMENT = """
            ---
            amends: fire
            base: 0123456789ab
            ---
            ```replace go
            1. We stay.
            ```
            ```remove doors
            ```
            """;

    private static final String EXTRACT = """
            URN,LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name)
            100001,Bradford,"St Zoë's, ""A"" &
            Co",Academy converter,Open,Secondary
            100002,Leeds,Moor Lane,Community school,Closed,Primary
            """;

    private Path folder = Path.of("");

    @BeforeProperty
    void aFolder() throws IOException {
        folder = Files.createTempDirectory("fuzz");
    }

    @AfterProperty
    void noFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("word.docx"));
        Files.deleteIfExists(folder);
    }

    @Property(tries = TRIES, seed = SEED)
    void policies(@ForAll long seed) {
        each(seed, one -> tailor(library(LIBRARY, SCHOOL, spoilt(POLICY, one), AMENDMENT, "")));
    }

    @Property(tries = TRIES, seed = SEED)
    void settings(@ForAll long seed) {
        each(seed, one -> tailor(library(spoilt(LIBRARY, one), SCHOOL, POLICY, AMENDMENT, "")));
    }

    @Property(tries = TRIES, seed = SEED)
    void schools(@ForAll long seed) {
        each(seed, one -> tailor(library(LIBRARY, spoilt(SCHOOL, one), POLICY, "", "")));
    }

    @Property(tries = TRIES, seed = SEED)
    void amendments(@ForAll long seed) {
        each(seed, one -> tailor(library(LIBRARY, SCHOOL, POLICY, spoilt(AMENDMENT, one), "")));
    }

    @Property(tries = TRIES, seed = SEED)
    void closings(@ForAll long seed) {
        String closing =
                "# Adoption {.unnumbered}\n\n<#if version??>${version.number}<#else>${school.chair}</#if> ${retention.period}\n";
        each(seed, one -> tailor(library(LIBRARY, SCHOOL, POLICY, "", spoilt(closing, one))));
    }

    @Property(tries = TRIES, seed = SEED)
    void extracts(@ForAll long seed) {
        each(seed, one -> {
            byte[] bytes =
                    spoilt(EXTRACT, one).getBytes(one % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            assertTimeoutPreemptively(LONGEST, () -> Extract.read("extract.csv", bytes));
        });
    }

    @Property(tries = TRIES, seed = SEED)
    void wordFiles(@ForAll long seed) {
        Library library = library(LIBRARY, SCHOOL, POLICY, "", "").library();
        each(seed, one -> {
            Path word = write(one);
            assertTimeoutPreemptively(
                    LONGEST, () -> Transcription.of(word, "word.docx", library, new PolicyId("word"), false));
        });
    }

    private Path write(long seed) {
        Random random = new Random(seed);
        byte[] file = WordSamples.withXml(Spoiling.markup(WordSamples.xml(), random));
        if (random.nextInt(4) == 0) {
            Spoiling.bytes(file, random);
        }
        try {
            return Files.write(folder.resolve("word.docx"), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void each(long seed, LongConsumer attempt) {
        for (int i = 0; i < ROUNDS; i++) {
            attempt.accept(seed + BEGINNING + i);
        }
    }

    private static String spoilt(String text, long seed) {
        return Spoiling.text(text, new Random(seed));
    }

    /** A library as files. */
    private record Sample(MemoryFiles files) {
        Library library() {
            return LibraryReader.read(files).value().orElseThrow();
        }
    }

    private static Sample library(String library, String school, String policy, String amendment, String closing) {
        MemoryFiles files = new MemoryFiles()
                .with("library.yaml", library)
                .with("schools/a/school.yaml", school)
                .with("policies/fire.md", policy);
        if (!amendment.isEmpty()) {
            files.with("schools/a/fire.md", amendment);
        }
        return new Sample(closing.isEmpty() ? files : files.with("templates/closing.md", closing));
    }

    /** Reads, tailors and checks: what is wrong is a problem, with a place and a sentence. */
    private static void tailor(Sample library) {
        assertTimeoutPreemptively(LONGEST, () -> {
            LibraryReader.read(library.files())
                    .value()
                    .ifPresent(read -> read.schools()
                            .forEach(school -> school.policies()
                                    .forEach(adoption -> read.policy(adoption.policy())
                                            .ifPresent(policy -> Tailor.of(read).tailor(policy, school, DRAFT)))));
            List.copyOf(new Check(library.files(), DRAFT, LocalDate.of(2026, 11, 25), true).run());
        });
    }
}

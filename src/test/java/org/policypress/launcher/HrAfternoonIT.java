package org.policypress.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.git.Git;
import org.policypress.render.NeedsProgram;

/**
 * An HR officer's afternoon with two hundred schools, through the launcher: from an empty folder to the disposal of what was
 * replaced, eight years later.
 */
@NeedsProgram("faketime")
class HrAfternoonIT {

    private static final int SCHOOLS = 200;

    private static final String POLICY = """
            ---
            title: Gifts and Hospitality
            audience: School staff
            statutory: false
            review: every 2 years
            website: true
            ---
            # Accepting gifts {#accepting}

            1. Staff of ${school.name} may accept a gift worth up to £25.  {#small}
            2. They ask the ${school.head} before they accept anything else.  {#ask}

            # Records {#records}

            1. What is accepted under [](#small) need not be recorded.  {#unrecorded}
            """;

    @TempDir
    private Path folder;

    private final Install install = Install.shared();
    private Path library = Path.of("");

    @Test
    void anAfternoon() throws IOException, InterruptedException {
        library = folder.resolve("ours");

        assertTold("Started a library in ours, a git repository with one commit.", type(folder, "new", "ours"));
        theSchoolsComeFromAnExtract();
        aPolicyIsWrittenAndAdopted();
        twoSchoolsAmendIt();
        allSignItOff();
        theModelChanges();
        theConflictIsSettledAndThreeSignOffAgain();
        whatWasReplacedIsDisposedOfAfterItsRetention();
    }

    private void theSchoolsComeFromAnExtract() throws IOException, InterruptedException {
        List<String> rows = new ArrayList<>(
                List.of("URN,LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),"
                        + "PhaseOfEducation (name),HeadTitle (name),HeadFirstName,HeadLastName"));
        for (int i = 0; i < SCHOOLS; i++) {
            String name = switch (i % 4) {
                case 0 -> "\"St Hilda’s \"\"Church\"\" School,\n" + i + "\"";
                case 1 -> "Café Lane Primary " + i;
                default -> "Brook " + i + " Academy";
            };
            String type = i % 4 < 2 ? "Community school" : "Academy converter";
            rows.add(200_000 + i + ",Bradford," + name + "," + type + ",Open,Primary,Mrs,Jo,Finch");
        }
        Files.write(folder.resolve("extract.csv"), String.join("\r\n", rows).getBytes(Charset.forName("windows-1252")));

        Install.Result made = type(library, "schools", "import", "../extract.csv", "--la", "Bradford");

        assertTold("Made 200 new and 0 changed of 200 schools.", made);
        assertTrue(
                made.out().contains("schools/cafe-lane-primary-1/school.yaml: Café Lane Primary 1: new\n"), made.out());
    }

    private void aPolicyIsWrittenAndAdopted() throws IOException, InterruptedException {
        Install.Result begun = type(library, "new", "policy", "Gifts and Hospitality", "--id", "gifts");
        assertTold("Wrote policies/gifts.md: its comments explain the format.", begun);
        Files.writeString(library.resolve("policies/gifts.md"), POLICY);
        for (String school : imported()) {
            replace("schools/" + school + "/school.yaml", "policies: {}", "policies:\n  gifts:");
        }
        commit("Write a policy on gifts");
    }

    private List<String> imported() throws IOException {
        try (Stream<Path> schools = Files.list(library.resolve("schools"))) {
            return schools.map(school -> String.valueOf(school.getFileName()))
                    .filter(school -> !school.equals("example-primary"))
                    .sorted()
                    .toList();
        }
    }

    private void twoSchoolsAmendIt() throws IOException, InterruptedException {
        String base = new Git(library).run("rev-parse", "--short", "HEAD");
        amend("brook-2-academy", base, "replace small\n1. Staff accept nothing.");
        amend("brook-3-academy", base, "insert-after ask\n1. They ask in writing.");
        commit("Amend the policy on gifts in two schools");
        assertTold("Nothing is wrong.", type(library, "check", "--on", "2026-11-25"));
    }

    private void amend(String school, String base, String block) throws IOException {
        Files.writeString(
                library.resolve("schools/" + school + "/gifts.md"),
                "---\namends: gifts\nbase: " + base + "\n---\n\n```" + block + "\n```\n");
    }

    private void allSignItOff() throws IOException, InterruptedException {
        meetings("2026-03-09", imported());
        Install.Result signed = type(library, "sign-off", "gifts", "--all", "../meetings.csv");
        assertTold("Signed off gifts for 200 of 200 schools.", signed);
        assertEquals(SCHOOLS, signed.out().lines().count());
    }

    private void meetings(String day, List<String> schools) throws IOException {
        Files.writeString(
                folder.resolve("meetings.csv"),
                schools.stream()
                        .map(school -> school + "," + day + ",C. Hair,H. Ead\n")
                        .collect(Collectors.joining("", "school,meeting,chair,head\n", "")));
    }

    private void theModelChanges() throws IOException, InterruptedException {
        replace("policies/gifts.md", "up to £25", "up to £30");
        commit("Raise what a gift may be worth");

        Install.Result checked = answer(1, library, "check", "--on", "2026-11-25");
        assertEquals("""
                schools/brook-2-academy/gifts.md:6:1: the model has changed {#small} since this was written: it said “Staff of \
                ${school.name} may accept a gift worth up to £25.”, now it says “Staff of ${school.name} may accept a gift worth \
                up to £30.”, and the school says “Staff accept nothing.”; policypress amend rebase brook-2-academy gifts settles \
                it (amendment-conflict)
                """, checked.out());
        String[] some = {"status", "brook-2-academy", "brook-3-academy", "brook-6-academy", "--on", "2026-11-25"};
        String line = "        brook-%d-academy gifts: version %d, adopted %s; next review %s; draft %s\n";
        String adopted = "9 March 2026";
        assertEquals(
                line.formatted(2, 1, adopted, "9 March 2028", "has 1 conflict")
                        + line.formatted(3, 1, adopted, "9 March 2028", "differs in 1 place")
                        + line.formatted(6, 1, adopted, "9 March 2028", "differs in 1 place"),
                type(library, some).out());
        assertEquals(
                """
                Paragraph 1.1 is reworded: “Staff of Brook 6 Academy may accept a gift worth up to £30.”
                  1.1 Staff of Brook 6 Academy may accept a gift worth up to [-£25-]{+£30+}.
                """, answer(1, library, "diff", "brook-6-academy", "gifts").out(), "1 tells that something differs");
    }

    private void theConflictIsSettledAndThreeSignOffAgain() throws IOException, InterruptedException {
        Install.Result settled = type(library, "amend", "rebase", "brook-2-academy", "gifts", "--take", "school");
        assertTrue(settled.err().startsWith("Settled schools/brook-2-academy/gifts.md, whose base is "), settled.err());
        commit("Let Brook 2 accept nothing still");

        meetings("2026-10-05", List.of("brook-2-academy", "brook-3-academy", "brook-6-academy"));
        assertTold(
                "Signed off gifts for 3 of 3 schools.", type(library, "sign-off", "gifts", "--all", "../meetings.csv"));
        Install.Result status = type(library, "status", "brook-2-academy", "--on", "2026-11-25");
        assertEquals(
                "        brook-2-academy gifts: version 2, adopted 5 October 2026; next review 5 October 2028; draft as"
                        + " signed\n",
                status.out());
    }

    private void whatWasReplacedIsDisposedOfAfterItsRetention() throws IOException, InterruptedException {
        assertEquals("", type(library, "retention", "dispose", "--yes").err(), "nothing is due yet");

        List<String> later = List.of(
                "faketime", "-f", "+8y", install.home().resolve("policypress").toString());
        Install.Result disposed =
                install.finish(install.start(later, library, folder, "retention", "dispose", "--yes"));

        assertEquals(0, disposed.status(), disposed.err());
        for (int school : List.of(2, 3, 6)) {
            assertTrue(disposed.err().contains("Disposed of brook-" + school + "-academy gifts@1.\n"), disposed.err());
        }
        List<String> versions =
                type(library, "versions", "brook-2-academy").out().lines().toList();
        assertTrue(
                versions.getFirst().startsWith("gifts@1: adopted 9 March 2026, disposed of on "), versions::toString);
        assertEquals("gifts@2: adopted 5 October 2026, current", versions.getLast());
        assertEquals(
                SCHOOLS,
                type(library, "verify", "--archive")
                        .out()
                        .lines()
                        .filter(line -> line.contains(": sound, "))
                        .count());
    }

    private Install.Result type(Path at, String... words) throws IOException, InterruptedException {
        return answer(0, at, words);
    }

    private Install.Result answer(int status, Path at, String... words) throws IOException, InterruptedException {
        Install.Result result = install.run(at, words);
        assertEquals(status, result.status(), () -> Arrays.toString(words) + ": " + result.err());
        return result;
    }

    private static void assertTold(String sentence, Install.Result result) {
        assertTrue(result.err().lines().toList().contains(sentence), () -> sentence + " in: " + result.err());
    }

    private void replace(String file, String old, String replacement) throws IOException {
        String text = Files.readString(library.resolve(file));
        assertTrue(text.contains(old), text);
        Files.writeString(library.resolve(file), text.replace(old, replacement));
    }

    private void commit(String message) {
        new Git(library).commit(message);
    }
}

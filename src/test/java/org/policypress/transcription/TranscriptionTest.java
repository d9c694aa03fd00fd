package org.policypress.transcription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.MemoryFiles;
import org.policypress.library.PolicyId;
import org.policypress.markdown.Examples;
import org.policypress.problem.Outcome;

/** What comes of Word files that others have made: numbers by Word and by hand, lists, references, what is tracked. */
class TranscriptionTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicContainer> examples() {
        return Examples.tests("transcription", this::transcribed);
    }

    /** The Markdown of a text in the notation of {@link WordText}, what became of names, and what is told. */
    private String transcribed(String text) {
        try {
            Path file = Files.write(folder.resolve("word.docx"), WordText.file(text));
            Outcome<Transcript> outcome =
                    Transcription.of(file, "policy.docx", library(), new PolicyId("policy"), false);
            Transcript transcript = outcome.value().orElseThrow();
            return transcript.markdown()
                    + transcript.proposals().stream()
                            .map(line -> "~ " + line + "\n")
                            .collect(Collectors.joining())
                    + transcript.problems().stream()
                            .map(p -> "? " + p.place() + " " + p.rule() + ": " + p.sentence() + "\n")
                            .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Library library() {
        return LibraryReader.read(new MemoryFiles()
                        .with("library.yaml", "provider: PACT HR\ncopyright: C\nlocale: en-GB\nretention: 7 years\n")
                        .with("schools/st-mark/school.yaml", """
                                name: "St Mark's (Church of England) School"
                                phase: primary
                                governance: maintained
                                local_authority: Bradford Council
                                people: {head: Ada Lovelace}
                                """))
                .value()
                .orElseThrow();
    }
}

package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.transcription.WordSamples;

/** Word files become policies; nothing that is there is lost. */
class ImportCommandTest {

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void aLibraryAndAnOldPolicy() throws IOException {
        shell = new Shell(folder)
                .file(
                        "library.yaml",
                        "provider: PACT HR\ncopyright: Bradford Council\nlocale: en-GB\nretention: 7 years\n");
        Files.createDirectories(folder.resolve("old"));
        Files.write(folder.resolve("old/Fire Drill (2024).docx"), WordSamples.policy("Fire Drill"));
    }

    @Test
    void aFileBecomesAPolicyAndItsPictures() throws IOException {
        Shell.Result made = shell.type("import", "old/Fire Drill (2024).docx");
        assertEquals(0, made.status(), made.err());
        assertEquals("""
                old/Fire Drill (2024).docx: policies/fire-drill-2024.md
                  “Greenfield Academy” became ${school.name} (2 times)
                """, made.out());
        assertEquals("""
                old/Fire Drill (2024).docx: warning: the first page does not tell audience, statutory, review, website; the \
                front matter has what most policies have there, so see that it is right
                policies/fire-drill-2024.md:15: warning: this picture has no words for people who cannot see it; write them \
                in its brackets
                Made policies/fire-drill-2024.md with 1 section, 2 clauses, 0 tables, 1 picture and 0 footnotes; 2 things to \
                look at.
                """, made.err());
        assertTrue(Files.exists(folder.resolve("policies/images/fire-drill-2024-1.png")));
        assertEquals(0, shell.type("check").status(), "what was made is a policy");
    }

    @Test
    void aPolicyThatIsThereIsWrittenOverOnlyByForce() throws IOException {
        shell.file("policies/fire-drill-2024.md", "mine");
        Shell.Result refused = shell.type("import", "old");
        assertEquals(1, refused.status());
        assertEquals(
                "old/Fire Drill (2024).docx: policies/fire-drill-2024.md is there already, and was not written over; give"
                        + " --force to do so, or --as another id\n",
                refused.err());
        assertEquals("mine", Files.readString(folder.resolve("policies/fire-drill-2024.md")));
        assertFalse(Files.exists(folder.resolve("policies/images")), "no picture either");

        assertEquals(0, shell.type("import", "old", "--force").status());
        assertTrue(
                Files.readString(folder.resolve("policies/fire-drill-2024.md")).contains("# Leaving"));
    }

    @Test
    void oneFileThatCannotBeReadStopsNoOther() throws IOException {
        Files.writeString(folder.resolve("old/a.docx"), "no Word file");
        Files.writeString(folder.resolve("old/~$lock.docx"), "Word's own");
        Shell.Result made = shell.type("import", "old");
        assertEquals(1, made.status());
        assertTrue(made.err().contains("old/a.docx: this is no Word file; give one that ends in .docx\n"), made.err());
        assertTrue(Files.exists(folder.resolve("policies/fire-drill-2024.md")));
    }

    @Test
    void aFileWhoseNameWillNotDoStopsNoOther() throws IOException {
        Files.write(folder.resolve("old/CON.docx"), WordSamples.policy("Con"));
        Shell.Result made = shell.type("import", "old");
        assertEquals(1, made.status());
        assertTrue(
                made.err()
                        .contains(
                                "old/CON.docx: this file would make a policy called 'con', which is a name that Windows keeps"
                                        + " for a device; import it alone, with another id: --as\n"),
                made.err());
        assertTrue(Files.exists(folder.resolve("policies/fire-drill-2024.md")));
    }

    @Test
    void twoFilesNeverBecomeOnePolicyEvenByForce() throws IOException {
        Files.write(folder.resolve("old/fire-drill-2024.docx"), WordSamples.policy("Another"));
        Shell.Result made = shell.type("import", "old", "--force");
        assertEquals(1, made.status());
        assertTrue(
                made.err()
                        .contains(
                                "old/fire-drill-2024.docx: this file would make the same policy as old/Fire Drill (2024).docx,"
                                        + " fire-drill-2024; import it alone, with another id: --as\n"),
                made.err());
        assertTrue(
                Files.readString(folder.resolve("policies/fire-drill-2024.md")).contains("Fire Drill"));
    }

    @Test
    void anIdCanBeChosenForOneFile() throws IOException {
        assertEquals(
                0, shell.type("import", "old", "--as", "fire", "--keep-names").status());
        assertTrue(Files.readString(folder.resolve("policies/fire.md")).contains("Greenfield Academy"));
        Files.write(folder.resolve("old/b.docx"), WordSamples.policy("B"));
        assertEquals(
                "--as names one policy, and there are 2 Word files; import that one alone",
                firstLine(shell.type("import", "old", "--as", "fire")));
        assertEquals(
                "The policy id 'fi re' (--as) may have only the letters a to z, digits, and - _ . between them",
                firstLine(shell.type("import", "old/b.docx", "--as", "fi re")));
    }

    @Test
    void whatIsNotThereIsTold() throws IOException {
        Shell.Result none = shell.type("import", "gone.docx");
        assertEquals(2, none.status());
        assertEquals("There is no file gone.docx", firstLine(none));
        Files.createDirectories(folder.resolve("empty"));
        assertEquals("There are no Word files (.docx) in the folder empty", firstLine(shell.type("import", "empty")));
    }

    @Test
    void jsonTellsTheSame() {
        String json = shell.type("import", "old", "--json").out();
        assertTrue(json.contains("\"policy\": \"fire-drill-2024\""), json);
        assertTrue(json.contains("\"clauses\": 2"), json);
        assertTrue(json.contains("“Greenfield Academy” became ${school.name} (2 times)"), json);
        assertTrue(json.contains("\"rule\": \"no-alternative\""), json);
    }

    @Test
    void theSameFileGivesTheSameText() throws IOException {
        shell.type("import", "old");
        String first = Files.readString(folder.resolve("policies/fire-drill-2024.md"));
        shell.type("import", "old", "--force");
        assertEquals(first, Files.readString(folder.resolve("policies/fire-drill-2024.md")));
    }

    private static String firstLine(Shell.Result result) {
        return result.err().lines().findFirst().orElse("");
    }
}

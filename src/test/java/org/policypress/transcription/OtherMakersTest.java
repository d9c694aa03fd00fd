package org.policypress.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.PolicyId;
import org.policypress.problem.Outcome;
import org.policypress.render.NeedsProgram;
import org.policypress.render.Program;
import org.policypress.tailoring.Tailor;

/** Word files that other programs have written, imported and tailored: each word, heading and number that they had. */
class OtherMakersTest {

    @TempDir
    Path folder;

    @Test
    @NeedsProgram("pandoc")
    void aFileOfPandoc() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("source.md"), """
                ---
                title: Lone Working Policy
                ---

                # Introduction

                This policy is for *everyone* who works **alone** at the school.^[Based on guidance of the HSE.]

                # Responsibilities

                1. The headteacher:
                    a. assesses the risk & writes it down
                    b. makes sure that staff are trained.
                2. Staff tell somebody where they are.

                   They say when they will be back.

                - one bullet
                    - a bullet in it
                - another, with [a link](https://www.hse.gov.uk/lone-working/)

                ## Emergencies

                | Number | For |
                |--------|-----|
                | 999    | fire, police, ambulance |
                | 111    | advice  |

                > Call first, think later.
                """);
        Program.named("pandoc").run(folder, "source.md", "--number-sections", "-o", "source.docx");
        assertEquals(
                List.of(
                        "# 1 Introduction",
                        "This policy is for everyone who works alone at the school.",
                        "# 2 Responsibilities",
                        "2.1 The headteacher:",
                        "(a) assesses the risk & writes it down",
                        "(b) makes sure that staff are trained.",
                        "2.2 Staff tell somebody where they are.",
                        "They say when they will be back.",
                        "- one bullet",
                        "- a bullet in it",
                        "- another, with a link",
                        "## Emergencies",
                        "Number | For",
                        "999 | fire, police, ambulance",
                        "111 | advice",
                        "Call first, think later.",
                        "note 1",
                        "Based on guidance of the HSE."),
                read());
    }

    @Test
    @NeedsProgram("soffice")
    void aFileOfLibreOfficeWithNumbersByHand() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("source.html"), """
                <html><head><title>Grievance Procedure</title></head><body>
                <h1>1. Introduction</h1>
                <p>1.1 The aim is to settle grievances <i>quickly</i>.</p>
                <p>1.2 It does not cover:</p>
                <ul><li>pay</li><li>dismissal<ul><li>with notice</li></ul></li></ul>
                <h1>2. Stages</h1>
                <ol><li>Talk to your manager.</li>
                <li>Write to the head:<ol type="a"><li>what happened</li><li>what you want</li></ol></li>
                <li>Appeal.</li></ol>
                <table border=1><tr><th>Stage</th><th>Days</th></tr><tr><td>Hearing</td><td>10</td></tr></table>
                <h2>Appeals</h2><p>2.4 Governors hear appeals.</p>
                <h1>Appendix A: Form</h1><p>Name: ______________</p><p>Signed: ______________ Date: __________</p>
                </body></html>
                """);
        String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        Program office = Program.named("soffice");
        office.run(folder, profile, "--headless", "--convert-to", "odt:writer8", "source.html");
        office.run(folder, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "source.odt");
        assertEquals(
                List.of(
                        "# 1 Introduction",
                        "1.1 The aim is to settle grievances quickly.",
                        "1.2 It does not cover:",
                        "- pay",
                        "- dismissal",
                        "- with notice",
                        "# 2 Stages",
                        "2.1 Talk to your manager.",
                        "2.2 Write to the head:",
                        "(a) what happened",
                        "(b) what you want",
                        "2.3 Appeal.",
                        "Stage | Days",
                        "Hearing | 10",
                        "## Appeals",
                        "2.4 Governors hear appeals.",
                        "# Appendix A Form",
                        "TEXT Name",
                        "SIGNATURE Signed",
                        "DATE Date"),
                read());
    }

    /** What a school's draft says of the Word file, imported. */
    private List<String> read() throws IOException {
        write("library.yaml", "provider: PACT HR\ncopyright: C\nlocale: en-GB\nretention: 7 years\n");
        write("schools/a/school.yaml", "name: A\nphase: primary\ngovernance: maintained\npolicies: {source: {}}\n");
        Library before = LibraryReader.read(DiskFiles.of(folder)).value().orElseThrow();
        Transcript transcript = value(
                Transcription.of(folder.resolve("source.docx"), "source.docx", before, new PolicyId("source"), false));
        write("policies/source.md", transcript.markdown());
        Library library = value(LibraryReader.read(DiskFiles.of(folder)));
        Document document = value(Tailor.of(library)
                .tailor(
                        library.policies().getFirst(),
                        library.schools().getFirst(),
                        new Edition.Draft(new LibraryState.Unversioned())));
        return Spoken.of(document);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.value().orElseThrow(() -> new AssertionError(outcome.problems()));
    }
}

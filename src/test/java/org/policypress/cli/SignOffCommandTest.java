package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that was just started, committed and signed off. */
class SignOffCommandTest {

    private static final String[] SIGN_OFF = {
        "sign-off",
        "example-primary",
        "working-alone",
        "--meeting",
        "2026-03-09",
        "--chair",
        "Zoë O'Brien",
        "--head",
        "A. N."
    };

    @TempDir
    Path folder;

    private Path library = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void startALibrary() throws Exception {
        library = folder;
        assertEquals(0, run("new", "library"), err);
        library = folder.resolve("library");
        git("init", "-q");
        commit();
    }

    private void commit() throws Exception {
        git("add", "-A");
        git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", "Change");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", library.toString()));
        command.addAll(List.of(arguments));
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private int run(String... arguments) {
        StringWriter asked = new StringWriter();
        StringWriter told = new StringWriter();
        int status = PolicyPress.run(
                new Terminal(new PrintWriter(asked), new PrintWriter(told), false, false, 80, Map.of(), library),
                arguments);
        out = asked.toString();
        err = told.toString();
        return status;
    }

    @Test
    void whatIsCommittedBecomesAVersionWhoseFilesAreRecognised() throws IOException {
        assertEquals(0, run(SIGN_OFF), err);
        assertTrue(err.contains("tag working-alone/v1"), err);
        assertEquals(4, out.lines().count(), out);

        assertEquals(0, run("export", "example-primary", "working-alone", "--out", "copy"), err);
        Path version = library.resolve("copy/working-alone/v1");
        assertEquals(
                0,
                run(
                        "verify",
                        version.resolve("policy.pdf").toString(),
                        version.resolve("policy.docx").toString(),
                        version.resolve("policy.html").toString()),
                err);
        assertTrue(Files.readString(version.resolve("policy.html")).contains("Zoë O"));
        assertEquals(0, run("verify", "--archive"), err);
    }

    @Test
    void aFileThatIsNotCommittedIsNamed() throws IOException {
        Path policy = library.resolve("policies/working-alone.md");
        Files.writeString(policy, Files.readString(policy) + "\nMore.\n");

        assertEquals(2, run(SIGN_OFF));
        assertTrue(err.contains("not as they were committed: policies/working-alone.md"), err);
    }

    @Test
    void whatHasNotChangedIsNotSignedOffTwiceUnlessAsked() throws Exception {
        assertEquals(0, run(SIGN_OFF), err);
        assertEquals(2, run(SIGN_OFF));
        assertTrue(err.contains("--again"), err);

        Files.writeString(library.resolve("README.md"), "not a source of the policy");
        commit();
        assertEquals(2, run(SIGN_OFF));

        Path policy = library.resolve("policies/working-alone.md");
        Files.writeString(policy, Files.readString(policy) + "\nMore.\n");
        commit();
        assertEquals(0, run(SIGN_OFF), err);
        assertTrue(err.contains("working-alone/v2"), err);
    }
}

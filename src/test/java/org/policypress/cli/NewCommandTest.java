package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.LibraryState;
import org.policypress.library.Checkout;

class NewCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aNewLibraryHasASamplePolicyAndASampleSchool() throws IOException {
        Shell.Result result = new Shell(folder).type("new", "our policies");

        assertEquals(0, result.status(), result.err());
        assertEquals(
                List.of(
                        ".githooks/pre-commit",
                        ".github/workflows/library.yml",
                        ".gitignore",
                        ".schema/library.schema.json",
                        ".schema/school.schema.json",
                        "README.md",
                        "library.yaml",
                        "policies/images/checking-in.svg",
                        "policies/working-alone.md",
                        "schools/example-primary/logo.svg",
                        "schools/example-primary/school.yaml"),
                files(folder.resolve("our policies")));
        assertTrue(result.err().contains("policypress --library 'our policies' render"), result.err());
        assertEquals("", result.out());
    }

    @Test
    void aNewLibraryIsAGitRepositoryWithOneCommitOfAllItsFiles() {
        Shell.Result result = new Shell(folder).type("new", "ours");

        assertTrue(
                result.err().startsWith("Started a library in ours, a git repository with one commit.\n"),
                result.err());
        try (Checkout checkout = Checkout.of(folder.resolve("ours"))) {
            LibraryState.Commit state = assertInstanceOf(LibraryState.Commit.class, checkout.state());
            assertFalse(state.changed());
        }
    }

    @Test
    void editorsFindTheSchemaThatTheFirstLineOfAFileNames() throws IOException {
        new Shell(folder).type("new", "ours");
        Shell shell = new Shell(folder.resolve("ours"));
        shell.type("new", "school", "Brook");
        for (String file :
                List.of("library.yaml", "schools/example-primary/school.yaml", "schools/brook/school.yaml")) {
            Path path = folder.resolve("ours").resolve(file);
            String first = Files.readAllLines(path).getFirst();
            assertTrue(first.startsWith("# yaml-language-server: $schema="), first);
            Path schema = path.resolveSibling(first.substring(first.indexOf('=') + 1));
            assertTrue(
                    Files.readString(schema).contains("\"title\": \"" + path.getFileName() + "\""), schema.toString());
        }
    }

    @Test
    void aRepositoryThatTheNewLibraryLiesInIsLeftAsItIs() throws Exception {
        Git.init().setDirectory(folder.toFile()).call().close();

        Shell.Result result = new Shell(folder).type("new", "ours");

        assertTrue(result.err().startsWith("Started a library in ours.\n"), result.err());
        assertFalse(Files.exists(folder.resolve("ours/.git")));
        try (Git git = Git.open(folder.toFile())) {
            assertNull(git.getRepository().resolve("HEAD"));
        }
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertEquals(0, new Shell(folder).type("new", "empty").status());
    }

    @Test
    void aFolderWithAFileIsRefusedAndStaysAsItWas() throws IOException {
        Shell shell = new Shell(folder).file("used/notes.txt", "mine");

        Shell.Result result = shell.type("new", "used");

        assertEquals(2, result.status());
        assertEquals("The folder used is not empty. Name one that is not there yet, or an empty one.\n", result.err());
        assertEquals(List.of("notes.txt"), files(folder.resolve("used")));
    }

    @Test
    void aFileIsRefused() {
        Shell.Result result = new Shell(folder).file("notes.txt", "mine").type("new", "notes.txt");

        assertEquals(2, result.status());
        assertEquals("notes.txt is a file. Name a folder that is not there yet, or an empty one.\n", result.err());
    }

    @Test
    void aFolderThatCannotBeMadeIsToldWithoutATrace() {
        Shell.Result result = new Shell(folder).file("notes.txt", "mine").type("new", "notes.txt/library");

        assertEquals(3, result.status());
        assertTrue(result.err().startsWith("No library can be started in notes.txt/library: "), result.err());
        assertEquals(1, result.err().lines().count());
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.startsWith(".git/"))
                    .sorted()
                    .toList();
        }
    }
}

package org.policypress.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.LibraryState;

class CheckoutTest {

    @TempDir
    Path temporary;

    private Folder library;
    private Repo repo;

    @BeforeEach
    void makeLibrary() {
        library = new Folder(temporary.resolve("library"))
                .write("library.yaml", "provider: X\n")
                .write("policies/a.md", "A\n")
                .write("schools/s/school.yaml", "name: S\n")
                .write("templates/theme.yaml", "accent: '#000000'\n")
                .write("README.md", "Read me.\n")
                .write(".gitignore", "/output/\n*.bak\n");
        repo = Repo.init(library.path());
    }

    @AfterEach
    void close() {
        repo.close();
    }

    private static LibraryState state(Path folder) {
        try (Checkout checkout = Checkout.of(folder)) {
            return checkout.state();
        }
    }

    private static LibraryState commit(String id, boolean changed) {
        return new LibraryState.Commit(id, Repo.COMMITTED, changed);
    }

    @Test
    void aFolderWithoutARepositoryIsNotVersioned() {
        Folder plain = new Folder(temporary.resolve("plain")).write("library.yaml", "provider: X\n");

        assertEquals(new LibraryState.Unversioned(), state(plain.path()));
        try (Checkout checkout = Checkout.of(plain.path())) {
            assertEquals(Optional.empty(), checkout.committed().map(CommitFiles::state));
        }
    }

    @Test
    void aRepositoryWithoutACommitIsNotVersioned() {
        assertEquals(new LibraryState.Unversioned(), state(library.path()));
    }

    @Test
    void aLibraryThatTheCommitOfTheRepositoryAroundItDoesNotHaveIsNotVersioned() {
        repo.commit();
        library.write("another/library.yaml", "provider: Y\n");

        assertEquals(
                new LibraryState.Unversioned(), state(library.below("another").path()));
    }

    @Test
    void whatWasCommittedAndLeftAloneIsUnchanged() {
        String id = repo.commit();

        assertEquals(commit(id, false), state(library.path()));
    }

    @Test
    void whateverDocumentsAreNotMadeFromDoesNotCount() {
        String id = repo.commit();
        library.write("README.md", "Other words.\n")
                .write("output/s/a.pdf", "%PDF")
                .write("notes.txt", "New.\n")
                .write("policies/a.md.bak", "ignored\n");

        assertEquals(commit(id, false), state(library.path()));
    }

    @Test
    void aChangedANewAndADeletedFileCount() {
        String id = repo.commit();

        library.write("policies/a.md", "B\n");
        assertEquals(commit(id, true), state(library.path()), "changed");
        library.write("policies/a.md", "A\n");
        assertEquals(commit(id, false), state(library.path()), "changed back");

        library.write("schools/t/school.yaml", "name: T\n");
        assertEquals(commit(id, true), state(library.path()), "new");
        library.delete("schools/t/school.yaml");
        assertEquals(commit(id, false), state(library.path()), "an empty folder is nothing to git");

        library.delete("templates/theme.yaml");
        assertEquals(commit(id, true), state(library.path()), "deleted");
    }

    @Test
    void aStagedChangeCountsEvenWhereTheFileOnDiskWasChangedBack() {
        String id = repo.commit();
        library.write("library.yaml", "provider: Y\n");
        repo.add("library.yaml");
        assertEquals(commit(id, true), state(library.path()), "staged");

        library.write("library.yaml", "provider: X\n");
        assertEquals(commit(id, true), state(library.path()), "changed back");
    }

    @Test
    void aFileThatWasOnlyTouchedIsUnchanged() throws IOException {
        String id = repo.commit();
        Files.setLastModifiedTime(library.path().resolve("policies/a.md"), FileTime.fromMillis(1_000_000_000_000L));

        assertEquals(commit(id, false), state(library.path()));
    }

    @Test
    void aChangeOfTheSameLengthInTheSameSecondCounts() {
        String id = repo.commit();
        library.write("policies/a.md", "Z\n");

        assertEquals(commit(id, true), state(library.path()));
    }

    @Test
    void theRepositoryIsLeftAsItIs() throws IOException {
        String id = repo.commit();
        Files.setLastModifiedTime(library.path().resolve("policies/a.md"), FileTime.fromMillis(1_000_000_000_000L));
        byte[] index = repo.index();
        List<String> before = everything(library.path());

        assertEquals(commit(id, false), state(library.path()));

        assertArrayEquals(index, repo.index());
        assertEquals(before, everything(library.path()));
    }

    private static List<String> everything(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file + " " + file.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aLibraryMayBeAFolderOfARepository() {
        Folder top = new Folder(temporary.resolve("council"));
        Folder inside = top.below("hr/policies of all schools")
                .write("library.yaml", "provider: X\n")
                .write("policies/a.md", "A\n");
        try (Repo around = Repo.init(top.path())) {
            String id = around.commit();
            top.write("hr/library.yaml", "not of the library\n").write("policies/b.md", "B\n");
            assertEquals(commit(id, false), state(inside.path()));

            inside.write("policies/b.md", "B\n");
            assertEquals(commit(id, true), state(inside.path()));
        }
    }

    @Test
    void aLinkedWorkingTreeHasAStateOfItsOwn() throws IOException {
        String id = repo.commit();
        Path linked = linkedWorkTree(id);
        new Folder(linked).write("policies/a.md", "B\n");

        assertEquals(commit(id, true), state(linked));
        assertEquals(commit(id, false), state(library.path()));
    }

    /** What {@code git worktree add --detach} makes, with the files of the library. */
    private Path linkedWorkTree(String commit) throws IOException {
        Path linked = temporary.resolve("linked");
        Path git = library.path().resolve(".git");
        Path own = git.resolve("worktrees/linked");
        Files.createDirectories(own);
        Files.copy(git.resolve("index"), own.resolve("index"));
        new Folder(own)
                .write("HEAD", commit + "\n")
                .write("commondir", "../..\n")
                .write("gitdir", linked.resolve(".git") + "\n");
        new Folder(linked)
                .write(".git", "gitdir: " + own + "\n")
                .write("library.yaml", "provider: X\n")
                .write("policies/a.md", "A\n")
                .write("schools/s/school.yaml", "name: S\n")
                .write("templates/theme.yaml", "accent: '#000000'\n");
        return linked;
    }

    @Test
    void anEarlierCommitIsReadByItsIdOrTheBeginningOfIt() {
        String first = repo.commit();
        library.write("policies/a.md", "B\n");
        repo.commit();

        try (Checkout checkout = Checkout.of(library.path())) {
            for (String revision : List.of(first, first.substring(0, 10), "main~1", "HEAD^")) {
                CommitFiles files = checkout.commit(revision).orElseThrow();
                assertEquals(commit(first, false), files.state(), revision);
                assertEquals("A\n", new String(files.read("policies/a.md").orElseThrow(), UTF_8), revision);
            }
        }
    }

    @Test
    void whatNamesNoCommitIsNotThere() {
        repo.commit();

        try (Checkout checkout = Checkout.of(library.path())) {
            for (String revision : List.of(
                    "",
                    " ",
                    "0".repeat(40),
                    "no-such-branch",
                    "HEAD~5",
                    "HEAD:library.yaml",
                    "^{",
                    "..",
                    "\0",
                    "-x",
                    "@{")) {
                assertEquals(Optional.empty(), checkout.commit(revision).map(CommitFiles::state), revision);
            }
        }
    }

    @Test
    void aBrokenRepositoryIsToldInOneSentence() {
        repo.commit();
        library.write(".git/index", "no index");

        SourceFiles.UnreadableFile broken = assertThrows(SourceFiles.UnreadableFile.class, () -> state(library.path()));
        assertEquals(
                ".git: git's repository cannot be read: Short read of block.; git status tells more",
                broken.problem().toString());
    }
}

package org.policypress.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of a library's files wherever they are kept. */
class SourceFilesTest {

    /** Where the files of a test are kept. */
    enum Kept {
        IN_A_FOLDER,
        IN_A_COMMIT,
        IN_A_COMMIT_BELOW_THE_REPOSITORY
    }

    @TempDir
    Path temporary;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : open.reversed()) {
            resource.close();
        }
    }

    private Folder folder() {
        return new Folder(temporary.resolve("hr/library")).write("library.yaml", "provider: X\n");
    }

    private SourceFiles files(Kept kept, Folder folder) {
        return switch (kept) {
            case IN_A_FOLDER -> DiskFiles.of(folder.path());
            case IN_A_COMMIT -> committed(folder.path(), folder);
            case IN_A_COMMIT_BELOW_THE_REPOSITORY -> committed(temporary, folder);
        };
    }

    private SourceFiles committed(Path top, Folder library) {
        Repo repo = Repo.init(top);
        open.add(repo);
        repo.commit();
        Checkout checkout = Checkout.of(library.path());
        open.add(checkout);
        return checkout.committed().orElseThrow();
    }

    private static Optional<String> text(SourceFiles files, String path) {
        return files.read(path).map(bytes -> new String(bytes, UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsReadByItsPathFromTheRoot(Kept kept) {
        SourceFiles files = files(kept, folder().write("policies/images/Büro plan.svg", "<svg/>"));

        assertEquals(Optional.of("<svg/>"), text(files, "policies/images/Büro plan.svg"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoFileIsNotThere(Kept kept) {
        SourceFiles files = files(kept, folder().write("policies/a.md", "A"));

        for (String path :
                List.of("", "policies", "b.md", "policies/b.md", "b/a.md", "policies/a.md/b", "library.yaml/b/c")) {
            assertEquals(Optional.empty(), text(files, path), path);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListingIsSortedAndMarksFolders(Kept kept) {
        SourceFiles files = files(
                kept,
                folder().write("policies/b.md", "B")
                        .write("policies/a.md", "A")
                        .write("policies/images/x.svg", "X")
                        .write("policies/.hidden", "H")
                        .write("policies/Z.md", "Z"));

        List<String> expected = List.of(".hidden", "Z.md", "a.md", "b.md", "images/");
        assertEquals(expected, files.list("policies"));
        assertEquals(expected, files.list("policies/"));
        assertEquals(List.of(), files.list("schools"));
        assertEquals(List.of(), files.list("library.yaml"));
        assertEquals(
                List.of("library.yaml", "policies/"),
                files.list("").stream().filter(name -> !name.startsWith(".git")).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aPathNeverLeavesTheLibrary(Kept kept) {
        new Folder(temporary.resolve("hr")).write("secret.txt", "salaries");
        SourceFiles files = files(kept, folder().write("policies/a.md", "A"));

        for (String path : List.of(
                "../secret.txt",
                "policies/../../secret.txt",
                "policies/../library.yaml",
                "./library.yaml",
                "/etc/passwd",
                "policies//a.md",
                "..\\secret.txt",
                "C:/secret.txt",
                "library.yaml:stream",
                "library.yaml\0.png")) {
            assertThrows(SourceFiles.UnreadableFile.class, () -> files.read(path), path);
            assertThrows(SourceFiles.UnreadableFile.class, () -> files.list(path), path);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkIsFollowedWithinTheLibraryAndRefusedWhenItLeadsOut(Kept kept) {
        new Folder(temporary.resolve("hr")).write("secret.txt", "salaries").write("private/pay.txt", "pay");
        Folder library = folder().write("shared/text.md", "shared");
        Assumptions.assumeTrue(linksWork(library));
        SourceFiles files = files(
                kept,
                library.link("policies/same.md", "../shared/text.md")
                        .link("policies/twice.md", "same.md")
                        .link("policies/folder", "../shared")
                        .link("policies/out.md", "../../secret.txt")
                        .link("policies/private", "../../private")
                        .link("policies/back.md", "../../library/shared/text.md")
                        .link(
                                "policies/absolute.md",
                                temporary.resolve("hr/secret.txt").toString())
                        .link("policies/gone.md", "nowhere.md")
                        .link("policies/loop.md", "loop.md"));

        assertEquals(Optional.of("shared"), text(files, "policies/same.md"));
        assertEquals(Optional.of("shared"), text(files, "policies/twice.md"));
        assertEquals(Optional.of("shared"), text(files, "policies/folder/text.md"));
        assertEquals(List.of("text.md"), files.list("policies/folder"));
        assertEquals(Optional.empty(), text(files, "policies/gone.md"));
        for (String path : List.of("policies/out.md", "policies/private/pay.txt", "policies/absolute.md")) {
            SourceFiles.UnreadableFile refusal =
                    assertThrows(SourceFiles.UnreadableFile.class, () -> files.read(path), path);
            assertEquals(
                    path + ": this is a link to a place outside the library; put a copy here instead",
                    refusal.problem().toString());
        }
        SourceFiles.UnreadableFile loop =
                assertThrows(SourceFiles.UnreadableFile.class, () -> files.read("policies/loop.md"));
        assertEquals(
                "policies/loop.md: this is a link to itself", loop.problem().toString());
    }

    private static boolean linksWork(Folder folder) {
        try {
            folder.link("links-work", "library.yaml").delete("links-work");
            return true;
        } catch (UncheckedIOException e) {
            return false; // Windows allows links to administrators only
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsTooLargeIsRefusedWithoutBeingRead(Kept kept) throws IOException {
        Folder library = folder();
        try (RandomAccessFile large =
                new RandomAccessFile(library.path().resolve("large.pdf").toFile(), "rw")) {
            large.setLength(SourceFiles.LARGEST + 1);
        }
        SourceFiles files = files(kept, library);

        SourceFiles.UnreadableFile refusal =
                assertThrows(SourceFiles.UnreadableFile.class, () -> files.read("large.pdf"));
        assertEquals(
                "large.pdf: this file is larger than 32 MiB, the most that is read",
                refusal.problem().toString());
    }
}

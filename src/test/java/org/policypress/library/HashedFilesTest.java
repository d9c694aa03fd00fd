package org.policypress.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.policypress.library.SourcePart.Kind;

/** A hash tells of what was read first, whatever is saved meanwhile. */
class HashedFilesTest {

    private static final SourcePart POLICY = new SourcePart(Kind.POLICY, "pay");
    private static final SourcePart SCHOOL = new SourcePart(Kind.SCHOOL, "hilda");
    private static final SourcePart AMENDMENTS = new SourcePart(Kind.AMENDMENTS, "hilda/pay");
    private static final SourcePart TEMPLATES = new SourcePart(Kind.TEMPLATES, "");

    private final MemoryFiles files = new MemoryFiles()
            .with("policies/pay.md", "Pay")
            .with("schools/hilda/school.yaml", "name: Hilda")
            .with("templates/theme.yaml", "accent: '#000000'")
            .with("templates/fragments/end.md", "End.");

    private HashedFiles hashed = new HashedFiles(files);

    @Test
    void whatIsSavedAfterItWasReadIsNotInItsHash() {
        hashed.read("policies/pay.md");
        files.with("policies/pay.md", "More pay");

        String before = hashed.hash(POLICY);
        hashed = new HashedFiles(files);

        assertNotEquals(before, hashed.hash(POLICY));
        files.with("policies/pay.md", "Pay");
        assertEquals(before, new HashedFiles(files).hash(POLICY));
    }

    @Test
    void whatComesAfterAFolderWasListedIsNotInItsHash() {
        String none = hashed.hash(AMENDMENTS);
        hashed = new HashedFiles(files);
        assertEquals(List.of("school.yaml"), hashed.list("schools/hilda"));
        files.with("schools/hilda/pay.md", "mine");

        assertEquals(none, hashed.hash(AMENDMENTS));
        assertNotEquals(none, new HashedFiles(files).hash(AMENDMENTS));
    }

    @Test
    void aFileThatIsRenamedIsAnotherOne() {
        String before = hashed.hash(TEMPLATES);
        files.without("templates/theme.yaml").with("templates/thema.yaml", "accent: '#000000'");

        assertNotEquals(before, new HashedFiles(files).hash(TEMPLATES));
    }

    @Test
    void fragmentsAreNoTemplates() {
        String before = hashed.hash(TEMPLATES);
        files.with("templates/fragments/end.md", "The end.");

        assertEquals(before, new HashedFiles(files).hash(TEMPLATES));
    }

    @Test
    void whatNobodyReadsMayBeUnreadable() {
        SourceFiles scan = new SourceFiles() {
            @Override
            public Optional<byte[]> read(String path) {
                if (path.endsWith("scan.pdf")) {
                    throw new UnreadableFile(path, "this file is larger than 32 MiB, the most that is read");
                }
                return files.read(path);
            }

            @Override
            public List<String> list(String folder) {
                return files.list(folder);
            }
        };
        files.with("schools/hilda/scan.pdf", "");

        assertNotEquals(new HashedFiles(scan).hash(SCHOOL), hashed.hash(AMENDMENTS));
    }
}

package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.archive.Samples.POLICY;
import static org.policypress.archive.Samples.SCHOOL;
import static org.policypress.archive.Samples.at;
import static org.policypress.archive.Samples.done;
import static org.policypress.archive.Samples.signOff;
import static org.policypress.archive.Samples.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.git.Git;
import org.policypress.problem.Problem;

/** Whatever somebody changes in an archive, the audit says what and where. */
class AuditTest {

    @TempDir
    Path folder;

    private Archive archive;
    private Git git;

    @BeforeEach
    void signOffTwice() {
        git = new Git(folder.resolve("canterbury-nursery.git"));
        archive = Archive.of(folder, SCHOOL, at("2026-06-01T12:00:00Z"));
        for (int year : List.of(2025, 2026)) {
            done(archive.signOff(signOff(POLICY, LocalDate.of(year, 5, 1)), text("Words of")));
        }
    }

    private void assertFound(String... words) {
        List<String> sentences = archive.audit(Optional.empty()).problems().stream()
                .map(Problem::sentence)
                .toList();
        assertEquals(words.length, sentences.size(), sentences::toString);
        for (String word : words) {
            assertTrue(sentences.stream().anyMatch(s -> s.contains(word)), sentences::toString);
        }
    }

    @Test
    void anUntouchedArchiveIsSound() {
        assertEquals(2, done(archive.audit(Optional.empty())).versions().size());
    }

    @Test
    void aSchoolWithoutArchiveIsSound() {
        assertEquals(
                List.of(),
                done(Archive.of(folder.resolve("none"), SCHOOL, at("2026-05-02T12:00:00Z"))
                                .audit(Optional.empty()))
                        .entries());
    }

    @Test
    void aFileThatWasChangedInPlaceIsFound() throws IOException {
        overwrite(git.run("rev-parse", "social-media-and-ict/v1:policy.md"), "blob 13\0# Words of 9\n");

        assertFound("was changed: its content is not what its id was taken of", "its files are not those");
    }

    @Test
    void aFileThatIsMissingIsFound() throws IOException {
        Files.delete(loose(git.run("rev-parse", "social-media-and-ict/v1:policy.pdf")));

        assertFound("is missing", "social-media-and-ict@1: object");
    }

    @Test
    void rottenBytesAreFound() throws IOException {
        Path object = loose(git.run("rev-parse", "social-media-and-ict/v1:policy.docx"));
        object.toFile().setWritable(true);
        Files.writeString(object, "rotten");

        assertTrue(archive.audit(Optional.empty()).hasErrors());
    }

    @Test
    void aTagThatPointsElsewhereIsFound() {
        git.run("update-ref", "refs/tags/social-media-and-ict/v1", "refs/tags/social-media-and-ict/v2");

        assertFound("tag social-media-and-ict/v1 is not the one that was signed off");
    }

    @Test
    void aTagThatIsMissingOrTooManyIsFound() {
        git.run("update-ref", "refs/tags/social-media-and-ict/v3", "refs/tags/social-media-and-ict/v2");
        git.run("update-ref", "-d", "refs/tags/social-media-and-ict/v1");

        assertFound("tag social-media-and-ict/v1 is missing", "tag social-media-and-ict/v3 belongs to no version");
    }

    @Test
    void aStrangeBranchIsFound() {
        git.run("update-ref", "refs/heads/main", "refs/heads/register");

        assertFound("ref refs/heads/main does not belong to an archive");
    }

    @Test
    void aRegisterThatWasCutShortIsFound() {
        git.run("update-ref", "refs/heads/register", "refs/heads/register~1");

        assertFound("tag social-media-and-ict/v2 belongs to no version");
    }

    @Test
    void aRegisterThatWasCutShortWithItsTagsIsFoundByWhoeverKnowsItsLastEntry() {
        String last = done(archive.register()).last().orElseThrow().commit();
        git.run("update-ref", "refs/heads/register", "refs/heads/register~1");
        git.run("update-ref", "-d", "refs/tags/social-media-and-ict/v2");

        assertEquals(List.of(), archive.audit(Optional.empty()).problems());
        assertTrue(archive.audit(Optional.of(last))
                .problems()
                .getFirst()
                .sentence()
                .contains("which it is known to have had"));
    }

    @Test
    void aRewrittenEntryIsFoundEvenWhenAllCommitsAfterItAreWrittenAnew() {
        String first = git.run("cat-file", "commit", "register~1").replace("Social Media", "Another");
        String second = git.run("cat-file", "commit", "register");
        String rewritten = write("commit", first + "\n");
        String chained = write("commit", second.replace(git.run("rev-parse", "register~1"), rewritten) + "\n");
        git.run("update-ref", "refs/heads/register", chained);

        assertFound("the register was changed after it was written");
        assertEquals("archive-damaged", archive.register().problems().getFirst().rule());
    }

    @Test
    void anEntryThatIsNoJsonIsFound() {
        String second = git.run("cat-file", "commit", "register");
        git.run("update-ref", "refs/heads/register", write("commit", second.replace("\"entry\"", "\"entr") + "\n"));

        assertFound("of the register is no entry");
    }

    private String write(String type, String content) {
        try {
            Path file = Files.writeString(folder.resolve("object"), content);
            return git.run("hash-object", "-t", type, "-w", file.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path loose(String id) {
        return git.repository().resolve("objects/" + id.substring(0, 2) + "/" + id.substring(2));
    }

    private void overwrite(String id, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        loose(id).toFile().setWritable(true);
        Files.write(loose(id), bytes.toByteArray());
    }
}

package org.policypress.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.Document;
import org.policypress.document.LibraryState;
import org.policypress.library.LastChange;
import org.policypress.library.SourcePart;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.render.Format;
import org.policypress.render.Publication;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailored;

/** A draft that is there already, made from the same, is not made again; every other one is, and the report says why. */
class UpToDateTest {

    private static final Set<Format> ALL = EnumSet.allOf(Format.class);
    private static final String PICTURE = "policies/images/plan.png";
    private static final Problem WARNING = Problem.warning(
            new Place("schools/school-0/what, now:\n?.md", 3, 7), "odd", "this is odd, 100 % of it: \"a\", b=c");

    @TempDir
    private Path folder;

    private final Inputs inputs = new Inputs();
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void writeOnce() {
        inputs.pictures.put(PICTURE, "picture");
        assertEquals(Optional.of(new Reason.First()), write(ALL));
        made.clear();
    }

    @Test
    void whatIsThereIsNotMadeAgain() {
        assertEquals(Optional.empty(), write(ALL));
        assertEquals(List.of(), made);
    }

    @Test
    void itsWarningsAreToldAllTheSame() {
        DraftReport report = writer(ALL, false).write(Schools.orders(1), Progress.silent());

        assertEquals(List.of(), report.written());
        assertEquals(List.of(WARNING), report.problems());
    }

    @Test
    void itsFilesAreTold() {
        DraftReport report = writer(EnumSet.of(Format.HTML), false).write(Schools.orders(1), Progress.silent());

        assertEquals(
                List.of(new Draft.Unchanged(
                        Schools.orders(1).getFirst(), List.of(folder.resolve("school-0/whistleblowing.html")))),
                report.drafts());
    }

    @Test
    void whoeverAsksForItGetsItAgain() {
        DraftReport report = writer(ALL, true).write(Schools.orders(1), Progress.silent());

        assertEquals(new Reason.Asked(), report.written().getFirst().why());
    }

    @Test
    void anotherToolkitMakesItAgain() {
        inputs.toolkit = "another";

        assertEquals(Optional.of(new Reason.OtherToolkit()), write(ALL));
        assertEquals(Optional.empty(), write(ALL));
    }

    @Test
    void anotherTextMakesItAgain() {
        inputs.hashes.put(SourcePart.Kind.POLICY, "changed");

        assertEquals(Optional.of(new Reason.Changed(SourcePart.Kind.POLICY)), write(ALL));
        assertEquals(Optional.empty(), write(ALL));
    }

    @Test
    void amendmentsThatAreNewMakeItAgain() {
        inputs.hashes.put(SourcePart.Kind.AMENDMENTS, "new");

        assertEquals(Optional.of(new Reason.Changed(SourcePart.Kind.AMENDMENTS)), write(ALL));
    }

    @Test
    void aTextThatIsAsItWasBeforeMakesItAgainToo() {
        inputs.hashes.put(SourcePart.Kind.POLICY, "changed");
        write(ALL);
        inputs.hashes.put(SourcePart.Kind.POLICY, "policy");

        assertEquals(Optional.of(new Reason.Changed(SourcePart.Kind.POLICY)), write(ALL));
    }

    @Test
    void anotherPictureMakesItAgain() {
        inputs.pictures.put(PICTURE, "changed");

        assertEquals(Optional.of(new Reason.OtherPicture(PICTURE)), write(ALL));
        assertEquals(Optional.empty(), write(ALL));
    }

    @Test
    void anotherCommitOnItsPagesMakesItAgain() {
        inputs.head = "a".repeat(40);
        inputs.state = commit('a');

        assertEquals(Optional.of(new Reason.OtherState()), write(ALL));
        assertEquals(Optional.empty(), write(ALL));
    }

    @Test
    void whatIsKnownOfTheLastChangeIsHandedOnFromCommitToCommit() {
        inputs.head = "a".repeat(40);
        inputs.state = commit('a');
        write(ALL);
        inputs.head = "b".repeat(40);

        assertEquals(Optional.empty(), write(ALL));
        assertEquals(Optional.of(new LastChange("a".repeat(40), commit('a'))), inputs.known);
        assertEquals(Optional.empty(), write(ALL));
        assertEquals(
                Optional.of(new LastChange("b".repeat(40), commit('a'))), inputs.known, "seen at the later one too");
    }

    @Test
    void aFileThatIsGoneIsMadeAgain() throws IOException {
        Files.delete(file("docx"));

        assertEquals(Optional.empty(), write(EnumSet.of(Format.PDF, Format.HTML)), "nobody asks for it");
        assertEquals(Optional.of(new Reason.Missing(Format.DOCX)), write(ALL));
        assertEquals(Optional.empty(), write(ALL));
    }

    @Test
    void aFileThatSomebodyHasEditedIsMadeAgain() throws IOException {
        FileTime written = Files.getLastModifiedTime(file("html"));
        Files.writeString(file("html"), "The school school-0 as text");
        Files.setLastModifiedTime(
                file("html"), FileTime.from(written.toInstant().plusNanos(1_000_000)));

        assertEquals(Optional.of(new Reason.Edited(Format.HTML)), write(ALL));
        assertEquals("The school school-0 as HTML", Files.readString(file("html")));
        assertEquals(Optional.empty(), write(ALL));
    }

    @Test
    void formatsAreMadeAsTheyAreAskedFor() throws IOException {
        Files.delete(ledger());

        assertEquals(Optional.of(new Reason.First()), write(EnumSet.of(Format.PDF)));
        assertEquals(
                Optional.of(new Reason.Missing(Format.DOCX)), write(EnumSet.of(Format.DOCX)), "nobody knows of it");
        assertEquals(Optional.empty(), write(EnumSet.of(Format.PDF, Format.DOCX)), "both are known from now on");
        inputs.hashes.put(SourcePart.Kind.POLICY, "changed");
        write(EnumSet.of(Format.PDF));
        assertEquals(
                Optional.of(new Reason.Missing(Format.DOCX)),
                write(EnumSet.of(Format.DOCX)),
                "it is of the older text");
    }

    @Test
    void whatHasErrorsIsLookedAtEveryTime() {
        inputs.hashes.put(SourcePart.Kind.POLICY, "wrong");
        Problem error = Problem.error(WARNING.place(), "wrong", "this is wrong");
        DraftWriter writer =
                new DraftWriter((_, _, _) -> Outcome.failed(error), publisher(), inputs, ALL, folder, false);

        for (int i = 0; i < 2; i++) {
            DraftReport report = writer.write(Schools.orders(1), Progress.silent());
            assertEquals(List.of(error), report.problems());
        }
        inputs.hashes.put(SourcePart.Kind.POLICY, "policy");
        assertEquals(Optional.empty(), write(ALL), "the earlier draft was left, and is what would be made");
    }

    @Test
    void theNotesCanBeDeletedAtAnyTime() throws IOException {
        Files.delete(ledger());

        assertEquals(Optional.of(new Reason.First()), write(ALL));
    }

    @Test
    void notesOfAnotherToolkitOrOfNoneAreNoNotes() throws IOException {
        String notes = Files.readString(ledger());
        for (String wrong : List.of(
                "",
                "\0\n",
                notes.replace("policypress drafts 1", "policypress drafts 2"),
                notes.replaceAll("(?m) [^ ]*$", ""),
                notes.replace("POLICY=", "POLITICS="),
                notes.replaceAll("PDF=\\d+", "PDF=many"),
                notes.replace(":odd:", ":Odd:"),
                notes.substring(0, notes.length() / 2))) {
            Files.writeString(ledger(), wrong);
            assertEquals(Optional.of(new Reason.First()), write(ALL), wrong);
        }
    }

    @Test
    void whatWasWrittenBeforeTheWorkWasStoppedIsKnown() {
        DraftWriter writer = writer(ALL, true);
        List<Order> orders = List.of(Schools.order("school-0"), Schools.order("school-1"), Schools.order("school-1"));
        writer.write(orders, _ -> writer.stop(), 1);
        made.clear();

        writer(ALL, false).write(orders.subList(0, 1), Progress.silent());

        assertEquals(List.of(), made);
        assertTrue(Files.exists(ledger()));
        assertFalse(Files.exists(folder.resolve("school-1")));
    }

    @Test
    void aFolderIsKnownToHaveDraftsByTheirNotes() throws IOException {
        assertTrue(DraftWriter.hasWritten(folder));
        Files.delete(ledger());
        assertFalse(DraftWriter.hasWritten(folder));
        assertFalse(DraftWriter.hasWritten(folder.resolve("none")));
    }

    private static LibraryState.Commit commit(char digit) {
        return new LibraryState.Commit(String.valueOf(digit).repeat(40), Instant.parse("2026-02-01T10:00:00Z"), false);
    }

    /** Writes the draft, and gives why it was made; nothing when it was there. */
    private Optional<Reason> write(Set<Format> formats) {
        return switch (writer(formats, false)
                .write(Schools.orders(1), Progress.silent())
                .drafts()
                .getFirst()) {
            case Draft.Written written -> Optional.of(written.why());
            case Draft.Unchanged _ -> Optional.empty();
            case Draft other -> throw new AssertionError(other);
        };
    }

    private DraftWriter writer(Set<Format> formats, boolean force) {
        return new DraftWriter(
                (policy, school, edition) -> {
                    made.add(school.id().value());
                    Document document = Schools.document(policy, school, edition);
                    return Outcome.of(new Tailored(document, "", List.of(), List.of(PICTURE)), List.of(WARNING));
                },
                publisher(),
                inputs,
                formats,
                folder,
                force);
    }

    private static Publisher publisher() {
        return (Document document, Set<Format> formats) -> {
            Map<Format, byte[]> files = new EnumMap<>(Format.class);
            formats.forEach(format -> files.put(format, (document.cover().school() + " as " + format).getBytes(UTF_8)));
            return Outcome.of(new Publication(files));
        };
    }

    private Path file(String format) {
        return folder.resolve("school-0/whistleblowing." + format);
    }

    private Path ledger() {
        return folder.resolve("school-0").resolve(Ledger.FILE);
    }
}

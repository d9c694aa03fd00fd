package org.policypress.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.Document;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.render.Format;
import org.policypress.render.Publication;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailored;

class DraftWriterTest {

    private static final Problem MISTAKE =
            Problem.error(new Place("policies/whistleblowing.md", 14, 9), "unknown-placeholder", "unknown placeholder");

    private static final Tailored.Maker TAILOR =
            (policy, school, edition) -> Outcome.of(made(Schools.document(policy, school, edition)));

    private static final Sources UNKNOWN = new Inputs();

    @TempDir
    private Path folder;

    @Test
    void eachOrderBecomesOneFileForEachFormat() throws IOException {
        DraftReport report = writer(TAILOR).write(Schools.orders(3), Progress.silent());

        assertEquals(3, report.written().size());
        assertEquals(
                List.of("school-0", "school-1", "school-2").stream()
                        .flatMap(school ->
                                Stream.of("docx", "html", "pdf").map(format -> school + "/whistleblowing." + format))
                        .toList(),
                files());
        assertEquals("The school school-1 as PDF", read("school-1/whistleblowing.pdf"));
    }

    @Test
    void oneSchoolWithErrorsIsReportedAndAllOthersAreWritten() throws IOException {
        DraftReport report = new DraftWriter(
                        refusing("school-500"), publisher(), UNKNOWN, Set.of(Format.HTML), folder, true)
                .write(Schools.orders(1000), Progress.silent());

        assertEquals(999, report.written().size());
        assertInstanceOf(Draft.Refused.class, report.drafts().get(500));
        assertEquals(List.of(MISTAKE), report.problems());
        assertEquals(999, files().size());
    }

    @Test
    void anErrorOfThePolicyIsToldOnceHoweverManySchoolsAdoptIt() {
        Tailored.Maker refuses = (policy, school, edition) -> Outcome.failed(MISTAKE);

        DraftReport report = writer(refuses).write(Schools.orders(20), Progress.silent());

        assertEquals(List.of(MISTAKE), report.problems());
    }

    @Test
    void theReportDoesNotDependOnHowManyWork() {
        Tailored.Maker warns = (policy, school, edition) -> Outcome.of(
                made(Schools.document(policy, school, edition)),
                List.of(Problem.warning(Place.of("schools/" + school.id() + "/school.yaml"), "odd", "this is odd")));

        DraftReport alone = writer(warns).write(Schools.orders(50), Progress.silent(), 1);
        DraftReport together = writer(warns).write(Schools.orders(50), Progress.silent(), 8);

        assertEquals(alone, together);
        assertEquals(50, alone.problems().size());
    }

    @Test
    void anOlderDraftStaysWhereANewOneHasErrors() throws IOException {
        writer(TAILOR).write(Schools.orders(1), Progress.silent());

        writer(refusing("school-0")).write(Schools.orders(1), Progress.silent());

        assertEquals("The school school-0 as HTML", read("school-0/whistleblowing.html"));
    }

    @Test
    void aDefectAtOneDocumentIsKeptAndTheOthersAreWritten() {
        Tailored.Maker breaks = (policy, school, edition) -> {
            if (school.id().value().equals("school-1")) {
                throw new IllegalStateException("a defect");
            }
            return TAILOR.tailor(policy, school, edition);
        };

        DraftReport report = writer(breaks).write(Schools.orders(3), Progress.silent());

        assertEquals(2, report.written().size());
        assertEquals(
                "a defect", report.broken().getFirst().defect().getMessage(), "the trace is kept for whoever mends it");
        assertEquals(List.of(), report.problems(), "our mistake is not shown as the user's");
    }

    @Test
    void aPictureThatCannotBeReadIsAProblemOfItsFile() {
        Tailored.Maker cannotRead = (policy, school, edition) -> {
            throw new SourceFiles.UnreadableFile("policies/images/plan.png", "you are not allowed to read this");
        };

        DraftReport report = writer(cannotRead).write(Schools.orders(1), Progress.silent());

        assertEquals(
                List.of("policies/images/plan.png: you are not allowed to read this"),
                report.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void whatTheDiskDoesNotTakeIsToldAndTheOthersAreWritten() throws IOException {
        Files.writeString(folder.resolve("school-1"), "a file where the folder belongs");

        DraftReport report = writer(TAILOR).write(Schools.orders(3), Progress.silent());

        assertEquals(2, report.written().size());
        assertEquals(
                "cannot be made: a file stands where a folder is needed; move it away",
                report.unwritable().getFirst().why());
    }

    @Test
    void onceNothingCanBeWrittenNothingMoreIsBegun() throws IOException {
        Path file = Files.writeString(folder.resolve("output"), "a file where the output folder belongs");

        DraftReport report = new DraftWriter(TAILOR, publisher(), UNKNOWN, Set.of(Format.PDF), file, true)
                .write(Schools.orders(1000), Progress.silent(), 2);

        assertTrue(report.unwritable().size() <= 2, "each worker finds out for itself at most once");
        assertInstanceOf(Draft.NotBegun.class, report.drafts().getLast());
    }

    @Test
    void progressIsToldOfEachOrderAndNeverByTwoAtOnce() {
        List<Order> done = new ArrayList<>(); // no list for several threads

        writer(refusing("school-7")).write(Schools.orders(200), done::add, 8);

        assertEquals(Set.copyOf(Schools.orders(200)), Set.copyOf(done));
        assertEquals(200, done.size());
    }

    @Test
    void noMoreDocumentsAreInMemoryThanThereAreWorkers() {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Tailored.Maker counts = (policy, school, edition) -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            return TAILOR.tailor(policy, school, edition);
        };

        writer(counts).write(Schools.orders(300), _ -> open.decrementAndGet(), 3);

        assertTrue(most.get() <= 3, most + " documents were in memory at once");
    }

    @Test
    void bothCoresWork() throws InterruptedException {
        CountDownLatch bothInside = new CountDownLatch(2);
        Tailored.Maker meets = (policy, school, edition) -> {
            bothInside.countDown();
            await(bothInside);
            return TAILOR.tailor(policy, school, edition);
        };

        writer(meets).write(Schools.orders(2), Progress.silent(), 2);

        assertTrue(bothInside.await(0, TimeUnit.SECONDS), "two documents were made at the same time");
    }

    @Test
    void whenStoppedItLeavesWholeFilesOnlyAndBeginsNoOther() throws IOException {
        DraftWriter writer = writer(TAILOR);

        DraftReport report = writer.write(
                Schools.orders(100),
                order -> {
                    if (order.school().id().value().equals("school-10")) {
                        writer.stop();
                    }
                },
                1);

        assertEquals(11, report.written().size());
        assertInstanceOf(Draft.NotBegun.class, report.drafts().get(11));
        assertEquals(11 * 3, files().size(), "no file under another name is left");
    }

    @Test
    void aWriterWithoutAFormatIsAMistake() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new DraftWriter(TAILOR, publisher(), UNKNOWN, Set.of(), folder, true));
    }

    private static Tailored made(Document document) {
        return new Tailored(document, "", List.of(), List.of());
    }

    private DraftWriter writer(Tailored.Maker tailor) {
        return new DraftWriter(tailor, publisher(), UNKNOWN, EnumSet.allOf(Format.class), folder, true);
    }

    private static Tailored.Maker refusing(String bad) {
        return (policy, school, edition) ->
                school.id().value().equals(bad) ? Outcome.failed(MISTAKE) : TAILOR.tailor(policy, school, edition);
    }

    private static Publisher publisher() {
        return (Document document, Set<Format> formats) -> {
            Map<Format, byte[]> files = new EnumMap<>(Format.class);
            formats.forEach(format -> files.put(format, (document.cover().school() + " as " + format).getBytes(UTF_8)));
            return Outcome.of(new Publication(files));
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(Ledger.FILE))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}

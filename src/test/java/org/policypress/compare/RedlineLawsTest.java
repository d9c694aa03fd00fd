package org.policypress.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Flow;
import org.policypress.document.Inline;
import org.policypress.document.Revision;
import org.policypress.document.Revisions;
import org.policypress.document.Rewriting;

/** What every redline obeys, whatever was written and edited. */
class RedlineLawsTest {

    private static Document document(List<String> parts) {
        return Notation.document(String.join("\n", parts));
    }

    @Property(seed = "1", tries = 500)
    void acceptingGivesTheNewDocumentAndRejectingTheOldOne(
            @ForAll long seed, @ForAll @IntRange(max = 25) int blocks, @ForAll @IntRange(max = 12) int edits) {
        RandomDocuments random = new RandomDocuments(seed);
        List<String> parts = random.document(blocks);
        Document old = document(parts);
        Document now = document(random.edited(parts, edits));
        Document redline = Redline.compare(old, now).document();
        // Accepting a plain document only joins neighbouring runs of one format, as two emphases side by side.
        assertEquals(Revisions.accept(now), Revisions.accept(redline));
        assertEquals(Revisions.accept(old), Revisions.reject(redline));
    }

    @Property(seed = "1", tries = 150)
    void unrelatedDocumentsAreComparedExactlyToo(@ForAll long seed, @ForAll @IntRange(max = 25) int blocks) {
        Document old = document(new RandomDocuments(seed).document(blocks));
        Document now = document(new RandomDocuments(~seed).document(25 - blocks));
        Document redline = Redline.compare(old, now).document();
        // Accepting a plain document only joins neighbouring runs of one format, as two emphases side by side.
        assertEquals(Revisions.accept(now), Revisions.accept(redline));
        assertEquals(Revisions.accept(old), Revisions.reject(redline));
    }

    @Property(seed = "1", tries = 100)
    void aDocumentDoesNotDifferFromItself(@ForAll long seed, @ForAll @IntRange(max = 30) int blocks) {
        List<String> parts = new RandomDocuments(seed).document(blocks);
        Redline redline = Redline.compare(document(parts), document(parts));
        assertEquals(List.of(), redline.changes());
        assertEquals(document(parts).sections(), redline.document().sections());
    }

    @Property(seed = "1", tries = 100)
    void aFewEditsAreAFewChanges(
            @ForAll long seed,
            @ForAll @IntRange(min = 10, max = 60) int blocks,
            @ForAll @IntRange(min = 1, max = 10) int edits) {
        RandomDocuments random = new RandomDocuments(seed);
        List<String> parts = random.document(blocks);
        Redline redline = Redline.compare(document(parts), document(random.edited(parts, edits)));
        long changes = redline.changes().stream()
                .filter(c -> c.subject() != Change.Subject.FOOTNOTE)
                .count();
        assertTrue(changes <= 4L * edits, changes + " changes for " + edits + " edits: " + redline.changes());
    }

    @Property(seed = "1", tries = 200)
    void comparingTheOtherWayRoundSwapsInsertionsAndDeletions(
            @ForAll long seed, @ForAll @IntRange(max = 20) int blocks, @ForAll @IntRange(max = 6) int edits) {
        RandomDocuments random = new RandomDocuments(seed);
        List<String> parts = random.document(blocks);
        Document old = document(parts);
        Document now = document(random.edited(parts, edits));
        Document there = Redline.compare(old, now).document();
        Document back = Redline.compare(now, old).document();
        assertEquals(lines(there, true), lines(back, false));
        assertEquals(lines(there, false), lines(back, true));
    }

    /** The texts that were inserted, or those that were deleted, sorted: moves can be shown at either end. */
    private static List<String> lines(Document redline, boolean inserted) {
        List<String> texts = new ArrayList<>();
        for (Flow.Part part : Flow.of(redline).parts()) {
            switch (part) {
                case Flow.Part.Heading heading ->
                    heading.section()
                            .revision()
                            .filter(r -> is(r, inserted))
                            .ifPresent(
                                    _ -> texts.add(Inline.text(heading.section().title())));
                case Flow.Part.Text text -> {
                    if (text.block() instanceof Block.Revised(Revision revision, Block content)
                            && is(revision, inserted)) {
                        texts.add(Passages.text(content, true));
                    } else if (!(text.block() instanceof Block.Revised)) {
                        new Rewriting(inline -> {
                                    if (inline instanceof Inline.Revised(Revision revision, List<Inline> content)
                                            && is(revision, inserted)) {
                                        texts.add(Inline.text(content));
                                    }
                                    return inline;
                                })
                                .block(text.block());
                    }
                }
            }
        }
        return texts.stream().sorted().toList();
    }

    private static boolean is(Revision revision, boolean inserted) {
        return inserted ? revision instanceof Revision.Inserted : revision instanceof Revision.Deleted;
    }
}

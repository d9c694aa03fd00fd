package org.policypress.render.docx;

import java.util.List;
import java.util.Optional;
import org.policypress.document.Designation;
import org.policypress.document.Inline;

/** Writes references: links to bookmarks, in which numbers are fields, so that they follow when clauses are inserted. */
final class WordReferences {

    private final Story story;
    private final XmlWriter out;
    private final WordInlines inlines;

    WordReferences(Story story, WordInlines inlines) {
        this.story = story;
        this.out = story.out();
        this.inlines = inlines;
    }

    void write(Inline.Reference reference, RunFormat format) {
        Manuscript manuscript = story.manuscript();
        Designation number = reference.number();
        Optional<String> bookmark = manuscript.bookmarks().name(number.anchor());
        if (format.link() || bookmark.isEmpty()) {
            inlines.write(reference.words(), format);
            return;
        }
        RunFormat linked = format.asLink(story.id(WordStyle.CROSS_REFERENCE));
        int from = out.length();
        link(reference, number, bookmark.get(), linked);
        manuscript.oldText().target(reference).ifPresent(old -> {
            String now = out.cut(from);
            if (reference.content().isEmpty()) {
                link(reference, old, bookmark.get(), linked);
            } else {
                out.raw(now);
            }
            manuscript.tracking().wasReference(now, out.cut(from), bookmark.get());
            out.raw(now);
        });
    }

    private void link(Inline.Reference reference, Designation number, String bookmark, RunFormat linked) {
        out.open("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
        if (reference.content().isEmpty()) {
            citation(number, linked);
        } else {
            inlines.write(reference.content(), linked);
        }
        out.close("w:hyperlink");
    }

    /** The citation of a number that one of the documents has. */
    private void citation(Designation number, RunFormat linked) {
        Manuscript manuscript = story.manuscript();
        Optional<List<Citations.Piece>> pieces = manuscript
                .citations()
                .of(number)
                .or(() -> manuscript.oldCitations().of(number));
        if (pieces.isPresent()) {
            pieces.get().forEach(piece -> piece(piece, linked));
        } else {
            Runs.write(out, number.citation(), linked);
        }
    }

    private void piece(Citations.Piece piece, RunFormat format) {
        if (piece.field().isEmpty()) {
            Runs.write(out, piece.words(), format);
        } else {
            Fields.write(out, piece.field(), piece.words(), format);
        }
    }
}

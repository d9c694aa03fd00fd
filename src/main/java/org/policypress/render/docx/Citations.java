package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.document.Inline;
import org.policypress.document.Section;

/**
 * How a sentence refers to each section and clause, in pieces: words, and fields that Word works out anew when numbers have
 * changed. Together they read as the citation of the model's {@link org.policypress.document.Designation}.
 */
final class Citations {

    /**
     * A piece of a citation.
     *
     * @param words its text as it stands
     * @param field the field that gives the text, such as {@code REF who \w \h}; empty for plain words
     */
    record Piece(String words, String field) {}

    private final Map<String, List<Piece>> byAnchor = new HashMap<>();
    private final Function<String, Optional<String>> bookmarks;

    /** @param bookmarks the names of bookmarks by anchors */
    Citations(List<Section> sections, Function<String, Optional<String>> bookmarks) {
        this.bookmarks = bookmarks;
        for (Section section : sections) {
            List<Piece> top = heading(section, List.of());
            clauses(section.content(), "", section, top);
            subsections(section, section, top);
        }
    }

    /** The pieces of a number's citation; nothing where they would not read the same. */
    Optional<List<Piece>> of(Designation number) {
        List<Piece> pieces = byAnchor.getOrDefault(number.anchor(), List.of());
        StringBuilder words = new StringBuilder();
        pieces.forEach(piece -> words.append(piece.words()));
        return words.toString().equals(number.citation()) ? Optional.of(pieces) : Optional.empty();
    }

    private void subsections(Section above, Section top, List<Piece> citation) {
        for (Section section : above.subsections()) {
            heading(section, top.number().label().isEmpty() ? List.of() : citation);
            clauses(section.content(), "", top, citation);
            subsections(section, top, citation);
        }
    }

    /** A section by its number, or by its heading's words and the section that it is in. */
    private List<Piece> heading(Section section, List<Piece> within) {
        String label = section.number().label();
        List<Piece> pieces = new ArrayList<>();
        if (label.isEmpty()) {
            pieces.add(new Piece("“", ""));
            pieces.add(new Piece(
                    Inline.text(section.title()), field(section.number().anchor(), "")));
            pieces.add(new Piece(within.isEmpty() ? "”" : "” in ", ""));
            pieces.addAll(within);
        } else {
            if (section.kind() == Section.Kind.NUMBERED) {
                pieces.add(new Piece("section ", ""));
            }
            pieces.add(new Piece(label, field(section.number().anchor(), "\\w ")));
        }
        byAnchor.put(section.number().anchor(), pieces);
        return pieces;
    }

    private void clauses(List<Block> blocks, String above, Section top, List<Piece> citation) {
        for (Block block : blocks) {
            if (block.settled() instanceof Block.Clause clause) {
                String number = above + clause.number().label();
                List<Piece> pieces = new ArrayList<>();
                pieces.add(new Piece("paragraph ", ""));
                // \w: the number in full, with those of the clauses that it is in. Word and LibreOffice leave out what
                // a
                // number has in it already, so A.1 is not "Appendix AA.1" (as in ONLYOFFICE, issue 3810).
                pieces.add(new Piece(number, field(clause.number().anchor(), "\\w ")));
                if (top.number().label().isEmpty()) {
                    pieces.add(new Piece(" of ", ""));
                    pieces.addAll(citation);
                }
                byAnchor.put(clause.number().anchor(), pieces);
                clauses(clause.content(), number, top, citation);
            }
        }
    }

    private String field(String anchor, String switches) {
        return bookmarks
                .apply(anchor)
                .map(name -> "REF " + name + " " + switches + "\\h")
                .orElse("");
    }
}

package org.policypress.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Footnote;
import org.policypress.document.Id;

/**
 * One change between two documents, as a person would name it: to one clause, heading, table and so on.
 *
 * @param kind what was done
 * @param subject to what
 * @param id the author's name for the clause or section, where it has one: the new one, or else the old one
 * @param before where it stood and what it said; absent for what is new
 * @param after where it stands and what it says; absent for what is gone
 * @param anchor the address in the redline to jump to: of the clause or section, or of the one around it; empty for the
 *     cover and what stands before the first section
 * @param places in how many places it shows: 1, but for a value that the document has in many
 * @param redline the piece with its revisions, without clauses in it, which have changes of their own
 */
public record Change(
        Kind kind,
        Subject subject,
        Optional<Id> id,
        Optional<Passage> before,
        Optional<Passage> after,
        String anchor,
        int places,
        List<Block> redline) {

    /** What was done. */
    public enum Kind {
        INSERTED,
        DELETED,
        /** It says something else. */
        CHANGED,
        /** It went elsewhere as it was. */
        MOVED,
        /** It went elsewhere and says something else. */
        MOVED_AND_CHANGED,
        /** It became two. */
        SPLIT,
        /** It and what followed it became one. */
        JOINED,
        /** It says the same with other emphasis, quotation marks, list numbers or alignment. */
        REFORMATTED,
        /** It says the same, but a link or reference in it leads elsewhere. */
        RELINKED,
        /** A value of the school, such as what it calls its head, is another throughout. */
        REPLACED
    }

    /** What was changed. */
    public enum Subject {
        /** A heading with all that stands under it. */
        SECTION,
        HEADING,
        CLAUSE,
        PARAGRAPH,
        LIST,
        TABLE,
        PICTURE,
        QUOTATION,
        NOTE,
        CODE,
        FORM,
        /** A line across the page. */
        DIVIDER,
        FOOTNOTE,
        /** A line of the first page. */
        COVER,
        /** A placeholder's value. */
        VALUE
    }

    /**
     * One side of a change.
     *
     * @param citation where: {@code paragraph 8.4(a)}, {@code section 9}; for the cover its line's label, for a value its
     *     placeholder; empty before the first section
     * @param text what it says, without formats
     */
    public record Passage(String citation, String text) {}

    public Change {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change has a side");
        }
        if (places < 1) {
            throw new IllegalArgumentException("places " + places + " must be >= 1");
        }
        redline = List.copyOf(redline);
    }

    /** The change with the address of its footnote, if it is in one, as the footnotes are numbered in the end. */
    Change withFootnotes(Map<Integer, Integer> numbers) {
        return numbers.entrySet().stream()
                .filter(number -> anchor.equals(Footnote.anchor(number.getKey())))
                .findFirst()
                .map(number -> new Change(
                        kind, subject, id, before, after, Footnote.anchor(number.getValue()), places, redline))
                .orElse(this);
    }
}

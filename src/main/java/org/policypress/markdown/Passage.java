package org.policypress.markdown;

import java.util.List;
import java.util.Optional;
import org.policypress.document.Id;

/**
 * A section, a clause or another block as it stands in a {@link MarkdownText}. All offsets are in UTF-16 code units of that
 * text, counted from 0.
 *
 * @param kind what it is
 * @param id the author's name for it
 * @param level of a section, the number of its {@code #}; of a clause, 1 for one under a heading, 2 for one within that;
 *     0 for anything else
 * @param start where it begins: at the {@code #} of a section, at the number of a clause
 * @param name where a name for it can be put; nothing where it does not begin with words
 * @param headEnd where the heading of a section ends; of anything else, where that does
 * @param end where it ends, without white space: a section with its last subsection, a clause with all that is set in
 *     under it
 * @param shared the texts of footnotes and the addresses of links that stand in a section: what stands elsewhere may need
 *     them
 */
public record Passage(
        Kind kind,
        Optional<Id> id,
        int level,
        int start,
        Optional<NamePlace> name,
        int headEnd,
        int end,
        List<Range> shared) {

    /** What a passage is. */
    public enum Kind {
        SECTION,
        CLAUSE,
        /** A paragraph, table, picture, note and so on that is not within a clause. */
        OTHER
    }

    /** A piece of the text. */
    public record Range(int start, int end) {}

    /**
     * Where a name can be put.
     *
     * @param offset the offset
     * @param inBraces whether there are braces already, which say something else
     */
    public record NamePlace(int offset, boolean inBraces) {

        /** What is put there to give the passage a name. */
        public String words(Id id) {
            return inBraces ? "#" + id + " " : " {#" + id + "}";
        }
    }

    public Passage {
        shared = List.copyOf(shared);
    }

    /** Whether another passage lies within this one. */
    public boolean holds(Passage other) {
        return !equals(other) && start <= other.start && other.end <= end;
    }
}

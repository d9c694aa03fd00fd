package org.policypress.document;

import java.util.List;
import java.util.Optional;
import org.policypress.problem.Place;

/**
 * A heading with what stands under it.
 *
 * @param level 1 for {@code #}, 2 for {@code ##}, up to 6; a subsection is exactly one level below its section.
 *     In a redline, an inserted heading can be more levels below a deleted one
 * @param kind how it is numbered; only a section of level 1 can be other than {@link Kind#UNNUMBERED} or
 *     {@link Kind#NUMBERED}
 * @param id the author's name for it
 * @param number where it stands; {@link Designation#NONE} until {@link Numbering} ran
 * @param title the heading's text
 * @param content what stands between the heading and the first subsection: clauses and other blocks
 * @param subsections the headings one level below
 * @param origin who wrote it
 * @param place the heading in its source
 * @param revision in a redline: what became of the heading alone; what stands under it has its own revisions
 * @param before in a redline: the heading's old make, where its id, kind or origin differ; its title and what stands
 *     under it are left out
 */
public record Section(
        int level,
        Kind kind,
        Optional<Id> id,
        Designation number,
        List<Inline> title,
        List<Block> content,
        List<Section> subsections,
        Origin origin,
        Place place,
        Optional<Revision> revision,
        Optional<Section> before) {

    private static final int MOST_BLOCKS_TOGETHER = 3;
    private static final int MOST_FIELDS_TOGETHER = 8;

    /** How a section is numbered. */
    public enum Kind {
        /** 1, 2, 3 ... */
        NUMBERED,
        /** No number: {@code {.unnumbered}}. */
        UNNUMBERED,
        /** A, B, C ...: {@code {.appendix}}. */
        APPENDIX
    }

    /** A section without revision. */
    public Section(
            int level,
            Kind kind,
            Optional<Id> id,
            Designation number,
            List<Inline> title,
            List<Block> content,
            List<Section> subsections,
            Origin origin,
            Place place) {
        this(level, kind, id, number, title, content, subsections, origin, place, Optional.empty(), Optional.empty());
    }

    public Section {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("level " + level + " must be from 1 to 6");
        }
        title = List.copyOf(title);
        content = List.copyOf(content);
        subsections = List.copyOf(subsections);
        for (Section below : subsections) {
            // What came can stand under what went, in a redline only, and neither has to fit the other.
            boolean apart = revision.isPresent() && below.revision().isPresent();
            if (apart ? below.level() <= level : below.level() != level + 1) {
                throw new IllegalArgumentException(
                        "a section of level " + level + " cannot hold one of level " + below.level());
            }
        }
    }

    /**
     * The heading alone, without what stands under it.
     *
     * @param line another title for it
     */
    public Section heading(List<Inline> line, Optional<Revision> revised, Optional<Section> earlier) {
        return new Section(level, kind, id, number, line, List.of(), List.of(), origin, place, revised, earlier);
    }

    /** Whether it is little more than a form: what is signed stands on one page with what it is signed for. */
    public boolean staysTogether() {
        return subsections.isEmpty()
                && !content.isEmpty()
                && content.size() <= MOST_BLOCKS_TOGETHER
                && content.getLast() instanceof Block.Form form
                && form.fields().size() <= MOST_FIELDS_TOGETHER;
    }
}

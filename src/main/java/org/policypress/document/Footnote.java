package org.policypress.document;

import java.util.List;
import java.util.Optional;
import org.policypress.problem.Place;

/**
 * A footnote's text.
 *
 * @param number counts from 1 in the order of first mention
 * @param revision in a redline: what became of the footnote as a whole
 */
public record Footnote(int number, List<Block> content, Place place, Optional<Revision> revision) {
    public Footnote {
        if (number < 1) {
            throw new IllegalArgumentException("footnote " + number + " must be >= 1");
        }
        content = List.copyOf(content);
    }

    /** The address of the footnote with that number in a page. Authors' ids have no colon, so it is free. */
    public static String anchor(int number) {
        return "footnote:" + number;
    }

    /** A footnote without revision. */
    public Footnote(int number, List<Block> content, Place place) {
        this(number, content, place, Optional.empty());
    }
}

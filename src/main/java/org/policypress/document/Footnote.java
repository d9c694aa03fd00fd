package org.policypress.document;

import java.util.List;
import org.policypress.problem.Place;

/**
 * A footnote's text.
 *
 * @param number counts from 1 in the order of first mention
 */
public record Footnote(int number, List<Block> content, Place place) {
    public Footnote {
        if (number < 1) {
            throw new IllegalArgumentException("footnote " + number + " must be >= 1");
        }
        content = List.copyOf(content);
    }
}

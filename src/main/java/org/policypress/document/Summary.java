package org.policypress.document;

import java.util.List;

/**
 * What a redline comes to, in plain words, for a reader who wants to know before reading.
 *
 * @param counts how many changes there are, of which kinds: a sentence
 * @param lines one for each change, in the order of the redline
 */
public record Summary(String counts, List<Line> lines) {

    /** Of a redline that nobody summed up. */
    public static final Summary NONE = new Summary("", List.of());

    /**
     * One change.
     *
     * @param sentence what was done to what
     * @param anchor the address of the clause, section or footnote where it shows; empty for what stands on the first page,
     *     before the first section or in many places
     */
    public record Line(String sentence, String anchor) {}

    public Summary {
        lines = List.copyOf(lines);
    }
}

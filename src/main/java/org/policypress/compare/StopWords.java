package org.policypress.compare;

import java.util.Set;

/**
 * The words that English sentences have in common whatever they are about. They say little about whether two texts are
 * alike, and none should be left standing alone between two edits. In another language the comparison is as exact, only a
 * little less readable.
 */
final class StopWords {

    private static final Set<String> WORDS = Set.of(
            ("a an the and or but nor if of in on at to for from by with without as into onto over under between about "
                            + "is are was were be been being am has have had do does did will would shall should may "
                            + "might can could must not no it its this that these those there their they them he she "
                            + "his her him we our us you your i my who whom whose which what when where how than then "
                            + "so such any all each every other same own very also only both either neither out up")
                    .split(" "));

    private StopWords() {}

    /** Whether the word, in lower case, is one of them. */
    static boolean has(String word) {
        return WORDS.contains(word);
    }
}

package org.policypress.compare;

import java.util.List;
import org.policypress.document.Inline;
import org.policypress.document.Run;

/**
 * A word, a space, a punctuation mark, or anything else that a line holds and that changes as a whole.
 *
 * @param key equal for tokens that say the same, however they are set
 * @param kind what it is
 * @param runs what it is made of: more than one when its format changes within the word
 */
record Token(Object key, Kind kind, List<Run> runs) {

    /** What a token is. */
    enum Kind {
        SPACE,
        PUNCTUATION,
        /** The end of a sentence: a full stop, a question mark and the like. */
        STOP,
        /** A word that says little: see {@link StopWords}. */
        SMALL_WORD,
        /** A word, number, value, reference, picture, footnote mark or code. */
        WORD
    }

    /** Whether it says something. */
    boolean isWord() {
        return kind == Kind.WORD || kind == Kind.SMALL_WORD;
    }

    /** Its text as it stands on the page. */
    String text() {
        return Inline.text(runs.stream().map(Run::leaf).toList());
    }

    /** Whether the other says the same and is set in the same way. */
    boolean isExactly(Token other) {
        if (runs.size() != other.runs.size()) {
            return false;
        }
        for (int i = 0; i < runs.size(); i++) {
            Run mine = runs.get(i);
            Run its = other.runs.get(i);
            if (!mine.isSetLike(its) || !sameLeaf(mine.leaf(), its.leaf())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameLeaf(Inline a, Inline b) {
        return (a instanceof Inline.Reference r && b instanceof Inline.Reference s)
                ? r.target().equals(s.target())
                : a.equals(b);
    }
}

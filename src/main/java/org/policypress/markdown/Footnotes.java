package org.policypress.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.policypress.document.Block;
import org.policypress.document.Footnote;
import org.policypress.problem.Place;

/** Counts footnotes by their first mention, and reads their texts after the text that mentions them. */
final class Footnotes {

    private final Map<FootnoteBlock, Integer> numbers = new HashMap<>();
    private final Queue<Mentioned> unread = new ArrayDeque<>();
    private final List<Footnote> read = new ArrayList<>();

    /** A footnote whose text is still to be read. */
    private record Mentioned(int number, FootnoteBlock block, Place place) {}

    /** Reads a footnote's text. */
    interface Reader {
        List<Block> read(FootnoteBlock block);
    }

    /** The number of a footnote that is mentioned now. */
    int mention(FootnoteBlock block, Place place) {
        Integer known = numbers.get(block);
        if (known != null) {
            return known;
        }
        int number = numbers.size() + 1;
        numbers.put(block, number);
        unread.add(new Mentioned(number, block, place));
        return number;
    }

    boolean isMentioned(FootnoteBlock block) {
        return numbers.containsKey(block);
    }

    /** Reads what was mentioned since the last call; footnotes that mention others bring those in too. */
    void readMentioned(Reader reader) {
        for (Mentioned next = unread.poll(); next != null; next = unread.poll()) {
            read.add(new Footnote(next.number(), reader.read(next.block()), next.place()));
        }
    }

    /** All that were read, in the order of their numbers. */
    List<Footnote> all() {
        return List.copyOf(read);
    }
}

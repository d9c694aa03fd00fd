package org.policypress.markdown;

import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The syntax trees of texts that were read last. A value stands in a text as a mark: so a policy has the same text for all
 * schools for which its template takes the same ways, and is parsed once for them. Safe from any thread.
 */
public final class SyntaxTrees {

    /** How much text is remembered, in UTF-16 code units, for each of which its tree takes some hundred bytes. */
    private static final int MOST = 1 << 17;

    private final Map<Key, Document> trees = new HashMap<>();
    private final Deque<Key> oldestFirst = new ArrayDeque<>();
    private int length;

    /** A text, and how many values it has: a mark beyond them is a character that nobody may use. */
    private record Key(String text, int values) {}

    /** None yet. */
    public SyntaxTrees() {}

    /** The tree of a text, unless it has something that keeps it from being parsed, which is reported. */
    Optional<Document> of(Reading reading) {
        Key key = new Key(reading.text().text(), reading.text().values().size());
        Optional<Document> known = known(key);
        if (known.isPresent()) {
            return known;
        }
        int before = reading.problems().size();
        CharacterCheck.check(reading);
        Bounds.check(reading);
        if (reading.problems().size() > before) {
            return Optional
                    .empty(); // what stands for a value must not be read as one, and what is out of bounds not at all
        }
        Document tree = Flexmark.parse(key.text());
        remember(key, tree);
        return Optional.of(tree);
    }

    private synchronized Optional<Document> known(Key key) {
        return Optional.ofNullable(trees.get(key));
    }

    private synchronized void remember(Key key, Document tree) {
        if (key.text().length() > MOST || trees.putIfAbsent(key, tree) != null) {
            return;
        }
        oldestFirst.add(key);
        length += key.text().length();
        while (length > MOST) {
            Key oldest = oldestFirst.remove();
            trees.remove(oldest);
            length -= oldest.text().length();
        }
    }
}

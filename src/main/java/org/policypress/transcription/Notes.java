package org.policypress.transcription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Inline;

/** Footnotes in the order of their mention; endnotes are footnotes here, since a policy has no others. */
final class Notes {

    private final Map<String, Xml> footnotes;
    private final Map<String, Xml> endnotes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Xml> mentioned = new ArrayList<>();

    Notes(Xml footnotes, Xml endnotes) {
        this.footnotes = byId(footnotes, "footnote");
        this.endnotes = byId(endnotes, "endnote");
    }

    private static Map<String, Xml> byId(Xml part, String element) {
        Map<String, Xml> notes = new HashMap<>();
        part.all(element).forEach(note -> notes.putIfAbsent(note.attribute("id").orElse(""), note));
        return notes;
    }

    /** The mark of a note; nothing where there is none of that id. */
    Optional<Inline.FootnoteMark> mark(boolean end, String id) {
        return Optional.ofNullable((end ? endnotes : footnotes).get(id))
                .map(note -> new Inline.FootnoteMark(number((end ? "end " : "foot ") + id, note)));
    }

    private int number(String name, Xml note) {
        return numbers.computeIfAbsent(name, _ -> {
            mentioned.add(note);
            return mentioned.size();
        });
    }

    /** The notes' elements in the order of their numbers, which count from 1. */
    List<Xml> mentioned() {
        return mentioned;
    }
}

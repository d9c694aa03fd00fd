package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Id;
import org.policypress.markdown.MarkdownText;
import org.policypress.markdown.Passage;
import org.policypress.markdown.Passages;
import org.policypress.problem.Outcome;

/** A policy's text as one school would have it without amendments, with what is named in it. */
final class FilledModel {

    private final MarkdownText text;
    private final List<Passage> passages;
    private final Map<Id, Passage> named = new LinkedHashMap<>();

    private FilledModel(MarkdownText text, List<Passage> passages) {
        this.text = text;
        this.passages = passages;
        for (Passage passage : passages) {
            passage.id().ifPresent(id -> named.putIfAbsent(id, passage));
        }
    }

    static Outcome<FilledModel> of(MarkdownText text) {
        return Passages.of(text).then(passages -> Outcome.of(new FilledModel(text, passages)));
    }

    MarkdownText text() {
        return text;
    }

    /** The section or clause of that name. */
    Optional<Passage> find(Id id) {
        return Optional.ofNullable(named.get(id));
    }

    /** All names, in the order of the text. */
    List<Id> names() {
        return List.copyOf(named.keySet());
    }

    /** The names of a passage and of all that is within it. */
    List<Id> names(Passage whole) {
        List<Id> names = new ArrayList<>();
        named.forEach((id, passage) -> {
            if (passage.equals(whole) || whole.holds(passage)) {
                names.add(id);
            }
        });
        return names;
    }

    /** The passage that stands beside another, in the same section or clause. */
    Optional<Passage> beside(Passage passage, boolean after) {
        int at = passages.indexOf(passage);
        for (int i = at + (after ? 1 : -1); i >= 0 && i < passages.size(); i += after ? 1 : -1) {
            Passage other = passages.get(i);
            if (other.kind() == passage.kind() && other.level() == passage.level()) {
                return Optional.of(other);
            }
            if (!after || !passage.holds(other)) {
                if (other.kind() != Passage.Kind.CLAUSE || other.level() < passage.level()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** A passage as its author wrote it. */
    String authored(Passage passage) {
        return text.authored(passage.start(), passage.end());
    }

    /** What a passage says: see {@link Wording}. */
    String wording(Passage passage, Id own) {
        return Wording.of(authored(passage), own);
    }

    /** What an amendment is measured by: all that it changes, but of a section beside which it only puts another, the heading. */
    String measured(Amendment amendment, Passage passage) {
        int end = amendment.action().inserts() && passage.kind() == Passage.Kind.SECTION
                ? passage.headEnd()
                : passage.end();
        return Wording.of(text.authored(passage.start(), end), amendment.target());
    }
}

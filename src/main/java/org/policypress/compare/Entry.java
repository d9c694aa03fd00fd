package org.policypress.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Block;
import org.policypress.document.Id;

/** A change while it is being found: the piece of the document, and what was done to it so far. */
final class Entry {

    /** What was done to a piece as a whole, beside the {@link LineRedline.Edit edits} of its lines. */
    enum Fate {
        STAYED,
        INSERTED,
        DELETED,
        MOVED,
        SPLIT,
        JOINED
    }

    private final Change.Subject subject;
    private final Fate fate;
    private final Set<LineRedline.Edit> edits = EnumSet.noneOf(LineRedline.Edit.class);
    private final List<Block> redline = new ArrayList<>();
    private final StringBuilder oldText = new StringBuilder();
    private final StringBuilder newText = new StringBuilder();
    private Optional<Id> id = Optional.empty();
    private Optional<String> oldCitation = Optional.empty();
    private Optional<String> newCitation = Optional.empty();
    private String anchor = "";

    Entry(Change.Subject subject, Fate fate) {
        this.subject = subject;
        this.fate = fate;
    }

    /** Tells what the old document says, and where. */
    Entry before(String citation, String text) {
        if (oldCitation.isEmpty()) {
            oldCitation = Optional.of(citation);
        }
        append(text, oldText);
        return this;
    }

    /** Tells what the new document says, and where. */
    Entry after(String citation, String text) {
        if (newCitation.isEmpty()) {
            newCitation = Optional.of(citation);
        }
        append(text, newText);
        return this;
    }

    private static void append(String text, StringBuilder out) {
        if (!out.isEmpty() && !text.isEmpty()) {
            out.append('\n');
        }
        out.append(text);
    }

    /** Tells the author's name for it, and where to jump to. */
    Entry at(Optional<Id> name, String address) {
        if (anchor.isEmpty()) {
            id = name;
            anchor = address;
        }
        return this;
    }

    void add(LineRedline.Edit edit) {
        edits.add(edit);
    }

    void addAll(Set<LineRedline.Edit> more) {
        edits.addAll(more);
    }

    void draw(List<Block> blocks) {
        redline.addAll(blocks);
    }

    /** The change; nothing when there is none to speak of. */
    Optional<Change> change() {
        return kind().map(kind -> new Change(
                kind,
                subject,
                id,
                oldCitation.map(c -> new Change.Passage(c, oldText.toString())),
                newCitation.map(c -> new Change.Passage(c, newText.toString())),
                anchor,
                1,
                redline));
    }

    private Optional<Change.Kind> kind() {
        boolean edited = edits.contains(LineRedline.Edit.WORDS) || edits.contains(LineRedline.Edit.LINK);
        return switch (fate) {
            case INSERTED -> Optional.of(Change.Kind.INSERTED);
            case DELETED -> Optional.of(Change.Kind.DELETED);
            case MOVED -> Optional.of(edited ? Change.Kind.MOVED_AND_CHANGED : Change.Kind.MOVED);
            case SPLIT -> Optional.of(Change.Kind.SPLIT);
            case JOINED -> Optional.of(Change.Kind.JOINED);
            case STAYED -> {
                if (edits.contains(LineRedline.Edit.WORDS)) {
                    yield Optional.of(Change.Kind.CHANGED);
                }
                if (edits.contains(LineRedline.Edit.LINK)) {
                    yield Optional.of(Change.Kind.RELINKED);
                }
                yield edits.contains(LineRedline.Edit.FORMAT) ? Optional.of(Change.Kind.REFORMATTED) : Optional.empty();
            }
        };
    }
}

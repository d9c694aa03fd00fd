package org.policypress.markdown;

import java.util.ArrayList;
import java.util.List;
import org.policypress.document.Inline;

/** Inlines as they are read: neighbouring words become one text, and blanks between words one space. */
final class Line {

    private final MarkdownText source;
    private final List<Inline> done = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    Line(MarkdownText source) {
        this.source = source;
    }

    /** Adds words of the text; value marks among them become values. */
    void words(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || Character.isISOControl(c)) {
                space();
            } else {
                words.append(c);
            }
        }
    }

    /** Adds the space that a line break of the source is. */
    void space() {
        if (words.isEmpty() || words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    void add(Inline inline) {
        flush();
        done.add(inline);
    }

    void addAll(List<Inline> inlines) {
        flush();
        done.addAll(inlines);
    }

    /** Adds a line break, at which spaces are lost. */
    void lineBreak() {
        trimEnd();
        add(new Inline.LineBreak());
    }

    /** What was added. */
    List<Inline> inlines() {
        flush();
        return List.copyOf(done);
    }

    /** What was added, without the spaces at the beginning and the end. */
    List<Inline> trimmed() {
        trimEnd();
        flush();
        if (!done.isEmpty() && done.getFirst() instanceof Inline.Text first) {
            replaceFirst(first.text().stripLeading());
        }
        if (!done.isEmpty() && done.getLast() instanceof Inline.LineBreak) {
            done.removeLast();
        }
        return List.copyOf(done);
    }

    private void replaceFirst(String stripped) {
        done.removeFirst();
        if (!stripped.isEmpty()) {
            done.addFirst(new Inline.Text(stripped));
        }
    }

    private void trimEnd() {
        while (!words.isEmpty() && words.charAt(words.length() - 1) == ' ') {
            words.setLength(words.length() - 1);
        }
    }

    private void flush() {
        // A line break of the source has its indentation after it, which is no words.
        if (!words.isEmpty()
                && !done.isEmpty()
                && done.getLast() instanceof Inline.LineBreak
                && words.charAt(0) == ' ') {
            words.deleteCharAt(0);
        }
        done.addAll(source.inlines(words.toString()));
        words.setLength(0);
    }
}

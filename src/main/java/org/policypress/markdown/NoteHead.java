package org.policypress.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.document.Block.Note.Kind;
import org.policypress.problem.Spelling;

/**
 * The first line of a quote that is a note: {@code [!NOTE]}, as GitHub has it.
 *
 * @param kind what the note is for
 * @param end the offset in the text after that line
 */
record NoteHead(Kind kind, int end) {

    private static final Pattern FORM = Pattern.compile("\\[!(\\w+)]([^\\n]*)(\\n|$)");

    /** The quote's first line, if it says what kind of note the quote is. */
    static Optional<NoteHead> of(BlockQuote quote, Reading reading) {
        if (!(quote.getFirstChild() instanceof Paragraph first)) {
            return Optional.empty();
        }
        Matcher line = FORM.matcher(first.getChars());
        if (!line.lookingAt()) {
            return Optional.empty();
        }
        if (!line.group(2).isBlank()) {
            reading.error(
                    first,
                    "note-kind",
                    "[!" + line.group(1) + "] stands on a line of its own; begin the note's words on the next");
        }
        return kind(line.group(1), first, reading)
                .map(kind -> new NoteHead(
                        kind, first.getChars().subSequence(line.end()).getStartOffset()));
    }

    private static Optional<Kind> kind(String word, Paragraph first, Reading reading) {
        List<String> words = Arrays.stream(Kind.values()).map(Kind::name).toList();
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(k -> k.name().equalsIgnoreCase(word))
                .findFirst();
        if (kind.isEmpty()) {
            reading.error(
                    first,
                    "note-kind",
                    "there is no note of kind [!" + word + "]"
                            + Spelling.nearest(word, words)
                                    .map(near -> "; did you mean [!" + near + "]?")
                                    .orElse("; there are [!" + String.join("], [!", words) + "]"));
        }
        return kind;
    }
}

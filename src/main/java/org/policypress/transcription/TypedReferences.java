package org.policypress.transcription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.document.Designation;
import org.policypress.document.Inline;

/**
 * Makes references of those that were typed as words, such as "paragraph 4.3" and "see 9.2": where exactly one section or clause
 * of the file has that number, and the sentence is about no act or other document.
 */
final class TypedReferences {

    private static final String NUMBER = "([0-9]{1,2}(?:\\.[0-9]{1,3}){0,4})";

    /** A word that announces a number, and the number; of "see 9.2", the number alone is the reference. */
    private static final Pattern TYPED = Pattern.compile("(?<![\\p{L}\\p{N}])(?:(?i:paragraph|clause|section)\\s"
            + NUMBER + "|(?i:see)\\s" + NUMBER + ")(?![\\p{L}\\p{N}(]|\\.[0-9])");

    /** What such a number is a part of where it is none of the policy's own. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?<![\\p{L}])(?i:acts?|regulations?|order|code|guidance|schedule|directive|agreement|handbook|book|kcsie)(?![\\p{L}])");

    /** How far around a number, in characters, the name of another document is looked for. */
    private static final int AROUND = 80;

    private final Map<String, String> bookmarks = new HashMap<>();
    private final List<String> proposals = new ArrayList<>();

    /** @param pieces what follows the cover: those that have a number may be referred to */
    TypedReferences(List<Piece> pieces, Headings headings) {
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean isHeading = headings.level(i) > 0;
            number(pieces.get(i), isHeading).ifPresent(number -> {
                if (bookmarks.putIfAbsent(number, "_typed-" + number) != null) {
                    twice.add(number);
                }
            });
        }
        bookmarks.keySet().removeAll(twice);
    }

    private static Optional<String> number(Piece piece, boolean isHeading) {
        return piece instanceof Piece.Line line
                ? Headings.mark(line)
                        .filter(mark -> mark.kind() == Mark.Kind.DECIMAL && (isHeading || mark.isDotted()))
                        .map(mark -> String.join(
                                ".", mark.parts().stream().map(String::valueOf).toList()))
                : Optional.empty();
    }

    /** The pieces with references in place of words, and with bookmarks where these lead to. */
    List<Piece> in(List<Piece> pieces, Headings headings) {
        Set<String> referred = new HashSet<>();
        List<Piece> linked = new ArrayList<>();
        for (Piece piece : pieces) {
            linked.add(piece instanceof Piece.Line line ? line.withWords(words(line, referred)) : piece);
        }
        for (int i = 0; i < linked.size(); i++) {
            Optional<String> number =
                    number(pieces.get(i), headings.level(i) > 0).filter(referred::contains);
            if (number.isPresent() && linked.get(i) instanceof Piece.Line line) {
                linked.set(i, line.withBookmark(String.valueOf(bookmarks.get(number.get()))));
            }
        }
        return linked;
    }

    /** What was made a reference, a sentence each: for somebody to agree to. */
    List<String> proposals() {
        return List.copyOf(proposals);
    }

    private List<Inline> words(Piece.Line line, Set<String> referred) {
        List<Inline> words = new ArrayList<>();
        for (Inline inline : line.words()) {
            if (inline instanceof Inline.Text(String text)) {
                text(text, line, words, referred);
            } else {
                words.add(inline);
            }
        }
        return words;
    }

    private void text(String text, Piece.Line line, List<Inline> words, Set<String> referred) {
        Matcher typed = TYPED.matcher(text);
        int from = 0;
        while (typed.find()) {
            boolean see = typed.group(2) != null;
            String number = see ? typed.group(2) : typed.group(1);
            String bookmark = bookmarks.getOrDefault(number, "");
            boolean bare = see && !number.contains(".");
            if (bookmark.isEmpty() || bare || isElsewhere(text, typed)) {
                continue;
            }
            int start = see ? typed.start(2) : typed.start();
            String reference = text.substring(start, typed.end());
            if (start > from) {
                words.add(new Inline.Text(text.substring(from, start)));
            }
            words.add(new Inline.Reference(
                    LineReader.Bookmarks.id(bookmark),
                    Designation.NONE,
                    List.of(new Inline.Text(reference)),
                    line.place()));
            referred.add(number);
            proposals.add("“" + reference + "” became a reference");
            from = typed.end();
        }
        if (from < text.length()) {
            words.add(new Inline.Text(text.substring(from)));
        }
    }

    /** Whether the words around a number name an act or another document. */
    private static boolean isElsewhere(String text, Matcher typed) {
        String before = text.substring(Math.max(0, typed.start() - AROUND), typed.start());
        String after = text.substring(typed.end(), Math.min(text.length(), typed.end() + AROUND));
        return ELSEWHERE.matcher(before.replaceFirst("(?s)^.*[.;]\\s", "")).find()
                || ELSEWHERE
                        .matcher(after.replaceFirst("(?s)[.;](\\s.*)?$", ""))
                        .find();
    }
}

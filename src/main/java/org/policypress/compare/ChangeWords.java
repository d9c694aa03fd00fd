package org.policypress.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policypress.document.Summary;

/** Changes in plain English, for people who have not seen the redline. */
final class ChangeWords {

    /** Characters of a text that are quoted: enough to know it again. */
    private static final int QUOTED = 60;

    /** Where one line of a text ends without saying so, as an item of a list does. */
    private static final Pattern LINE_END = Pattern.compile("(?<![\\p{Punct}\\s])\\s*\\n\\s*");

    private ChangeWords() {}

    /** All changes: their counts, and a line for each. */
    static Summary summary(List<Change> changes) {
        return new Summary(
                counts(changes),
                changes.stream()
                        .map(change -> new Summary.Line(sentence(change), change.anchor()))
                        .toList());
    }

    /** {@code 12 changes: 3 inserted, 1 deleted and 8 changed.} */
    static String counts(List<Change> changes) {
        if (changes.isEmpty()) {
            return "No changes.";
        }
        Map<Change.Kind, Integer> counts = new EnumMap<>(Change.Kind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        List<String> parts = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + verb(count.getKey()))
                .collect(Collectors.toCollection(ArrayList::new));
        String last = parts.removeLast();
        String all = parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
        return changes.size() + (changes.size() == 1 ? " change: " : " changes: ") + all + ".";
    }

    private static String verb(Change.Kind kind) {
        return switch (kind) {
            case INSERTED -> "inserted";
            case DELETED -> "deleted";
            case CHANGED -> "reworded";
            case MOVED -> "moved";
            case MOVED_AND_CHANGED -> "moved and reworded";
            case SPLIT -> "split";
            case JOINED -> "joined";
            case REFORMATTED -> "set otherwise";
            case RELINKED -> "linked elsewhere";
            case REPLACED -> "replaced throughout";
        };
    }

    /** One line about a change, such as {@code Paragraph 1.2 is new: “The Bursar ...”}. */
    static String sentence(Change change) {
        return switch (change.subject()) {
            case VALUE -> value(change);
            case COVER -> "Cover, " + place(change) + ": " + fromTo(change);
            case HEADING ->
                change.kind() == Change.Kind.CHANGED
                        ? capital(place(change)) + " has another heading: " + fromTo(change)
                        : whole(change);
            case SECTION, CLAUSE, PARAGRAPH, LIST, TABLE, PICTURE, QUOTATION, NOTE, CODE, FORM, DIVIDER, FOOTNOTE ->
                whole(change);
        };
    }

    private static String value(Change change) {
        String places = change.places() == 1 ? "" : " (" + change.places() + " places)";
        return "The school’s term or value “" + place(change) + "”: " + fromTo(change) + places;
    }

    private static String whole(Change change) {
        String subject = capital(subject(change));
        return switch (change.kind()) {
            case INSERTED -> subject + " is new: " + quoted(text(change));
            case DELETED -> subject + " is gone: " + quoted(text(change));
            case CHANGED -> subject + " is reworded" + was(change) + ": " + quoted(text(change));
            case MOVED -> subject + " came from " + old(change) + ": " + quoted(text(change));
            case MOVED_AND_CHANGED ->
                subject + " came from " + old(change) + " and is reworded: " + quoted(text(change));
            case SPLIT -> subject + " and what follows it were one" + was(change) + ": " + quoted(text(change));
            case JOINED -> subject + " was two before" + was(change) + ": " + quoted(text(change));
            case REFORMATTED ->
                subject
                        + (change.subject() == Change.Subject.PICTURE
                                ? " is another one: "
                                : " says the same, set otherwise: ")
                        + quoted(text(change));
            case RELINKED -> subject + " says the same, and links elsewhere: " + quoted(text(change));
            case REPLACED -> subject + ": " + fromTo(change);
        };
    }

    /** {@code paragraph 9.2}, {@code a table in section 4}. */
    private static String subject(Change change) {
        String where = place(change).isEmpty() ? "the opening" : place(change);
        return switch (change.subject()) {
            case SECTION, CLAUSE -> where;
            case HEADING -> "the heading of " + where;
            case FOOTNOTE -> "a footnote";
            case PARAGRAPH, LIST, TABLE, PICTURE, QUOTATION, NOTE, CODE, FORM ->
                "a " + change.subject().name().toLowerCase(Locale.ROOT) + " in " + where;
            case DIVIDER -> "a line across the page in " + where;
            case COVER, VALUE -> where;
        };
    }

    private static String place(Change change) {
        return change.after().or(change::before).orElseThrow().citation();
    }

    private static String old(Change change) {
        return change.before().map(Change.Passage::citation).orElse("");
    }

    private static String was(Change change) {
        return old(change).isEmpty() || old(change).equals(place(change)) ? "" : " (it was " + old(change) + ")";
    }

    /** What it says; a section is known by its heading. */
    private static String text(Change change) {
        String text = change.after().or(change::before).orElseThrow().text();
        return change.subject() == Change.Subject.SECTION
                ? text.lines().findFirst().orElse("")
                : text;
    }

    private static String fromTo(Change change) {
        String before = change.before().map(Change.Passage::text).orElse("(nothing)");
        String after = change.after().map(Change.Passage::text).orElse("(nothing)");
        return before + " → " + after;
    }

    private static String quoted(String text) {
        String line = LINE_END.matcher(text.strip()).replaceAll("; ").replaceAll("\\s+", " ");
        if (line.length() <= QUOTED) {
            return "“" + line + "”";
        }
        int end = line.lastIndexOf(' ', QUOTED);
        return "“" + line.substring(0, end < QUOTED / 2 ? line.offsetByCodePoints(0, QUOTED / 2) : end) + " …”";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

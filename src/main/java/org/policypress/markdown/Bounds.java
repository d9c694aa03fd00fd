package org.policypress.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses text that a Markdown parser would spend minutes on, or overflow its stack with, before the parser sees it. No
 * policy that someone could read comes near these bounds. They were found by measuring flexmark 0.64.8, whose time grows
 * with the square of what each of them bounds.
 */
final class Bounds {

    /** The longest paragraph, list or table without an empty line in it, in UTF-16 code units. */
    private static final int LONGEST_PARAGRAPH = 50_000;

    /** The longest row of one sign of emphasis: each pair of them is a level of nesting. */
    private static final int LONGEST_ROW = 200;

    /** How many processing instructions and CDATA sections may begin: for each, flexmark looks for its end. */
    private static final int MOST_INSTRUCTIONS = 100;

    private static final Pattern MARKERS =
            Pattern.compile("(?m)^(?:[ \\t]*+(?:>|[-+*][ \\t]|[0-9]{1,9}[.)][ \\t])){" + (Setting.DEEPEST + 1) + "}");
    private static final Pattern DIVIDER = Pattern.compile("(?m)[-* \\t]*+$");
    private static final Pattern ROW = Pattern.compile("([*_])\\1{" + LONGEST_ROW + "}");
    private static final Pattern INSTRUCTION = Pattern.compile("<\\?|<!\\[CDATA\\[");

    private Bounds() {}

    static void check(Reading reading) {
        String text = reading.text().text();
        checkMarkers(text, reading);
        checkRows(text, reading);
        checkParagraphs(text, reading);
        checkInstructions(text, reading);
    }

    private static void checkMarkers(String text, Reading reading) {
        Matcher markers = MARKERS.matcher(text);
        while (markers.find()) {
            boolean divider =
                    DIVIDER.matcher(text).region(markers.start(), text.length()).lookingAt();
            if (!divider) {
                reading.error(markers.start(), "too-deep", Setting.TOO_DEEP);
            }
        }
    }

    private static void checkRows(String text, Reading reading) {
        Matcher row = ROW.matcher(text);
        if (row.find()) {
            reading.error(
                    row.start(),
                    "too-long",
                    "more than " + LONGEST_ROW + " " + row.group(1)
                            + " in a row; a divider is three of them, and a blank "
                            + "to fill in is a field of a form");
        }
    }

    private static void checkParagraphs(String text, Reading reading) {
        int begin = 0;
        boolean reported = false;
        for (int line = 0; line < text.length(); ) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            if (text.substring(line, end).isBlank()) {
                begin = end + 1;
                reported = false;
            } else if (end - begin > LONGEST_PARAGRAPH && !reported) {
                reading.error(
                        begin,
                        "too-long",
                        "more than " + LONGEST_PARAGRAPH + " characters without an empty line; divide them");
                reported = true;
            }
            line = end + 1;
        }
    }

    private static void checkInstructions(String text, Reading reading) {
        Matcher instruction = INSTRUCTION.matcher(text);
        int count = 0;
        while (instruction.find()) {
            if (++count > MOST_INSTRUCTIONS) {
                reading.error(instruction.start(), "raw-html", RawHtml.sentence(instruction.group()));
                return;
            }
        }
    }
}

package org.policypress.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.problem.Problem;

/**
 * What the parser stumbled over, told to somebody who has never heard of YAML: most often a value that needs quotation marks,
 * and then with the line as it should be.
 *
 * @param text what was parsed
 * @param context what the parser was doing, in its own words; may be empty
 * @param trouble what it found, in its own words
 * @param line the line of the trouble, counted from 0
 * @param column its column, counted from 0 in code points
 * @param contextLine the line on which it began what it was doing
 * @param contextColumn the column on which it began that
 */
record YamlMistake(
        YamlText text, String context, String trouble, int line, int column, int contextLine, int contextColumn) {

    /** {@code key: value}, perhaps an item of a list, perhaps with a comment. */
    private static final Pattern KEY_AND_VALUE = Pattern.compile("(\\s*(?:- +)?)([^\\s:#'\"{\\[&*!][^:]*): +(\\S.*)");

    /** {@code key:value}, which lacks a space. */
    private static final Pattern NO_SPACE = Pattern.compile("\\s*(?:- +)?([^\\s:#'\"]+):(?![\\s/]).*");

    private static final Pattern COMMENT = Pattern.compile("\\s+#.*$");

    /** A mended line is shown up to here, in UTF-16 code units. */
    private static final int LONGEST_SHOWN = 80;

    /** How many lines are searched for the quotation mark that was not closed. */
    private static final int FAR = 100;

    /** Lines beyond this are not mended: the pattern for comments would take long over them. */
    private static final int LONGEST_MENDED = 500;

    private static final Map<String, String> BRACKETS = Map.of("{", "}", "[", "]");

    /**
     * The problem with a text that is something else than keys with values.
     *
     * @param line the line on which that begins, counted from 0
     */
    static Problem noKeys(YamlText text, int line, YamlNode found) {
        return missingSpace(text, line)
                .orElseGet(() -> Problem.error(
                        found.place(),
                        "no-yaml",
                        "keys with values are due here, each on a line of its own such as name: value; this is "
                                + found.kind()));
    }

    private static boolean isBlank(YamlText text, int line) {
        String of = text.line(line).strip();
        return of.isEmpty() || of.startsWith("#");
    }

    /** The problem with a value that begins with a character that means something in YAML. */
    static Problem special(YamlText text, int line, int column, String character) {
        return Problem.error(
                text.place(line, column),
                "needs-quotes",
                "a value that begins with " + character + " has to stand in quotation marks" + mended(text, line));
    }

    /** The problem. */
    Problem problem() {
        if (trouble.contains("\\t(TAB)")) {
            return at("tab", "there is a tab in front of this line's text; write spaces instead");
        }
        if (context.equals("while scanning a quoted scalar")) {
            return began(
                    "no-closing-quote",
                    "the quotation mark here is never closed; write a second one at the end of the value");
        }
        if (context.equals("while scanning a double-quoted scalar")) {
            return at(
                    "backslash",
                    "a \\ between double quotation marks means something of its own; write \\\\ for the \\ itself");
        }
        if (context.contains("flow")) {
            return inBrackets();
        }
        if (trouble.startsWith("mapping values are not allowed")) {
            return colon();
        }
        if (context.equals("while scanning a simple key")) {
            return missingSpace(text, contextLine).orElseGet(() -> noColon(contextLine));
        }
        if (trouble.startsWith("expected <block end>, but found '<scalar>'")) {
            return afterValue();
        }
        return startOfValue().orElseGet(this::misplaced);
    }

    /** A colon where no key can end: within a value, or on a line that goes on with the value of the line above. */
    private Problem colon() {
        if (KEY_AND_VALUE.matcher(text.before(line, column) + " ").matches()) {
            return at(
                    "needs-quotes",
                    "a value with a colon and a space in it has to stand in quotation marks" + mended(text, line));
        }
        int above = line - 1;
        while (above > 0 && isBlank(text, above)) {
            above--;
        }
        if (KEY_AND_VALUE.matcher(text.line(above)).matches()) {
            return at(
                    "indentation",
                    "this line is set further in than the one above it; give both the same number of spaces in front");
        }
        int key = above;
        return missingSpace(text, key).orElseGet(() -> noColon(key));
    }

    /** Something stands after a value that has ended: a bracket or quotation mark in the value was taken for its end. */
    private Problem afterValue() {
        Matcher match = KEY_AND_VALUE.matcher(text.line(line));
        if (!match.matches() || match.end(2) >= column) {
            return misplaced();
        }
        char first = match.group(3).charAt(0);
        return switch (first) {
            case '\'' ->
                at(
                        "needs-quotes",
                        "the quotation mark before this ends the value; an apostrophe between single quotation marks is"
                                + " written twice, or double ones are used" + mended(text, line));
            case '"' ->
                at(
                        "needs-quotes",
                        "the quotation mark before this ends the value; one within the value needs single ones around it"
                                + mended(text, line));
            case '[', '{' ->
                at(
                        "needs-quotes",
                        "a value that begins with " + first + " has to stand in quotation marks" + mended(text, line));
            default -> endsLineAbove();
        };
    }

    /** An apostrophe or quotation mark on this line has closed one that a line above has forgotten. */
    private Problem endsLineAbove() {
        for (int above = line - 1; above >= 0 && above > line - FAR; above--) {
            Matcher match = KEY_AND_VALUE.matcher(text.line(above));
            if (match.matches() && "'\"".indexOf(match.group(3).charAt(0)) >= 0) {
                int codePoints = text.line(above).codePointCount(0, match.start(3));
                return Problem.error(
                        text.place(above, codePoints),
                        "no-closing-quote",
                        "the quotation mark here is not closed on its line; write a second one at the end of the value");
            }
        }
        return misplaced();
    }

    /** Between { and }, or [ and ]. */
    private Problem inBrackets() {
        String bracket = text.from(contextLine, contextColumn).isEmpty()
                ? "{"
                : text.from(contextLine, contextColumn).substring(0, 1);
        String close = BRACKETS.getOrDefault(bracket, "}");
        if (trouble.contains("<stream end>") || line > contextLine) {
            return began(
                    "no-closing-bracket",
                    "the " + bracket + " here is never closed; write " + close
                            + " at the end, or put the value in quotation marks if the " + bracket + " is part of it");
        }
        return at(
                "in-brackets",
                "between " + bracket + " and " + close
                        + ", values are separated by commas, and one with a colon in it has to stand in quotation marks");
    }

    /** A value that begins with a character that means something in YAML. */
    private Optional<Problem> startOfValue() {
        Matcher match = KEY_AND_VALUE.matcher(text.line(line));
        if (!match.matches()) {
            return Optional.empty();
        }
        int start = match.group(3).codePointAt(0);
        if ("&*!|>%@`?-,[]{}".indexOf(start) < 0) {
            return Optional.empty();
        }
        int codePoints = text.line(line).codePointCount(0, match.start(3));
        return Optional.of(special(text, line, codePoints, Character.toString(start)));
    }

    private Problem misplaced() {
        String found = text.from(line, column);
        if (found.startsWith("- ") || trouble.contains("block sequence")) {
            return at("misplaced", "an item of a list does not fit here; the lines around it are keys with values");
        }
        if (found.startsWith(":")) {
            return at("no-key", "a key is missing before this colon");
        }
        return at(
                "indentation",
                "this line does not fit below the one above it; keys that belong together have the same number of spaces"
                        + " in front");
    }

    private static Optional<Problem> missingSpace(YamlText text, int line) {
        Matcher match = NO_SPACE.matcher(text.line(line));
        if (!match.matches()) {
            return Optional.empty();
        }
        int codePoints = text.line(line).codePointCount(0, match.end(1)) + 1;
        return Optional.of(Problem.error(
                text.place(line, codePoints),
                "no-space",
                "a space is missing after the colon; write " + Characters.shown(match.group(1)) + ": with a space"
                        + " behind it"));
    }

    private Problem noColon(int at) {
        return Problem.error(
                text.place(at, 0),
                "no-colon",
                "this line has no colon after its key; write it as key: value, or set it further in if it goes on with the"
                        + " value above");
    }

    private Problem at(String rule, String sentence) {
        return Problem.error(text.place(line, column), rule, sentence);
    }

    private Problem began(String rule, String sentence) {
        return Problem.error(text.place(contextLine, contextColumn), rule, sentence);
    }

    /** The tail of a sentence: the line with its value in quotation marks, if it is short enough to be shown. */
    private static String mended(YamlText text, int line) {
        String broken = text.line(line);
        Matcher match = KEY_AND_VALUE.matcher(
                broken.length() > LONGEST_MENDED
                        ? ""
                        : COMMENT.matcher(broken).replaceFirst("").stripTrailing());
        if (!match.matches()) {
            return "";
        }
        String mended = match.group(2) + ": " + inQuotes(stripped(match.group(3)));
        boolean fit =
                mended.length() <= LONGEST_SHOWN && Characters.refusal(mended).isEmpty();
        return fit ? "; write " + mended : "";
    }

    /** A value without quotation marks around it that were meant to hold the whole of it. */
    private static String stripped(String value) {
        char first = value.charAt(0);
        boolean quoted =
                value.length() > 1 && (first == '\'' || first == '"') && value.charAt(value.length() - 1) == first;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static String inQuotes(String value) {
        return value.contains("\"") || value.contains("\\")
                ? "'" + value.replace("'", "''") + "'"
                : "\"" + value + "\"";
    }
}

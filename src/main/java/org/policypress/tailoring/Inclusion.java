package org.policypress.tailoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.library.Fragments;
import org.policypress.library.SourceText;
import org.policypress.problem.Lines;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;

/** Writes a text with all that it includes: each fragment by its plain name, bounded in number, depth and length. */
final class Inclusion {

    /** How deep fragments may include each other. */
    private static final int DEEPEST = 20;

    /** How many fragments one policy may include: bounds what fragments that double each other can become. */
    private static final int MOST = 1_000;

    private static final Pattern TAG = Pattern.compile("<#include\\s+\"([^\"<>\\n]*)\"\\s*/?>");

    private final WholeText whole;
    private final Fragments fragments;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private int count;

    Inclusion(WholeText whole, Fragments fragments) {
        this.whole = whole;
        this.fragments = fragments;
    }

    /**
     * Writes a text.
     *
     * @param indent what stands before each of its lines but the first
     */
    void write(SourceText from, String indent, Lines lines) {
        String text = from.text();
        int at = 0;
        for (TemplateScan.Tag tag : TemplateScan.of(text).tags()) {
            if (tag.name().equals(WholeText.INCLUDE) && !tag.closing()) {
                Place place = lines.place(tag.offset());
                Matcher written = TAG.matcher(text).region(tag.offset(), text.length());
                whole.write(text.substring(at, tag.offset()), at, lines, indent);
                if (written.lookingAt()) {
                    include(written.group(1), indent + before(text, tag.offset()), place);
                    at = written.end();
                } else {
                    error(
                            place,
                            "fragment",
                            "a fragment is included by the name of its file in templates/fragments/, as in <#include"
                                    + " \"complaints.md\">");
                    at = Math.max(tag.offset() + 1, text.indexOf('>', tag.offset()) + 1);
                }
            }
        }
        whole.write(text.substring(at), at, lines, indent);
    }

    /** The blanks before a tag that is the first of its line: what it includes stands as far in as it does. */
    private static String before(String text, int tag) {
        String line = text.substring(text.lastIndexOf('\n', tag - 1) + 1, tag);
        return line.isBlank() ? line : "";
    }

    private void include(String name, String indent, Place place) {
        Optional<String> refusal = refusal(name);
        if (refusal.isPresent()) {
            error(place, "fragment", refusal.get());
            return;
        }
        Optional<Outcome<SourceText>> read = fragments.read(name);
        if (read.isEmpty()) {
            error(
                    place,
                    "fragment",
                    "there is no fragment " + name + " in templates/fragments/"
                            + Spelling.didYouMean(name, fragments.names()));
            return;
        }
        problems.addAll(read.get().problems());
        read.get().value().ifPresent(fragment -> {
            open.push(name);
            include(fragment, indent);
            open.pop();
        });
    }

    private Optional<String> refusal(String name) {
        if (!Fragments.isName(name)) {
            return Optional.of(
                    name.contains("/") || name.contains("\\")
                            ? "a fragment lies in templates/fragments/ and is named without its folder, as in <#include"
                                    + " \"complaints.md\">"
                            : "no fragment can be called \"" + name
                                    + "\"; its name has letters, digits, - and _, and ends in .md");
        }
        if (open.contains(name)) {
            return Optional.of(
                    open.element().equals(name)
                            ? "this fragment includes itself; remove the line"
                            : "the fragment " + name + " includes this one, and would be included without end");
        }
        if (open.size() >= DEEPEST || ++count > MOST || whole.length() > SourceCheck.LONGEST) {
            return Optional.of("the fragments become too many here: at most " + MOST + " in a policy, " + DEEPEST
                    + " in each other, with " + SourceCheck.LONGEST + " characters together");
        }
        return Optional.empty();
    }

    /** What stands after the tag goes on after the fragment's last line, so that one's end is left out. */
    private void include(SourceText fragment, String indent) {
        String text = fragment.text();
        SourceText trimmed = new SourceText(
                fragment.file(),
                fragment.firstLine(),
                text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
        Lines lines = WholeText.lines(trimmed);
        if (text.startsWith("---\n")) {
            error(
                    lines.place(0),
                    "fragment",
                    "a fragment has no front matter, only text; declare its variables in library.yaml or in the policies"
                            + " that include it");
            return;
        }
        List<Problem> wrong = wholeTags(TemplateScan.of(trimmed.text()), lines);
        problems.addAll(wrong);
        if (wrong.isEmpty()) {
            write(trimmed, indent, lines);
        }
    }

    /** A tag that begins in a fragment ends in it: else the text of a policy could not be read without all of them. */
    private static List<Problem> wholeTags(TemplateScan scan, Lines lines) {
        List<Problem> problems = new ArrayList<>(TagNesting.check(scan, lines::place));
        for (TemplateScan.Open open : scan.open()) {
            problems.add(Problem.error(
                    lines.place(open.offset()),
                    "placeholder-syntax",
                    "nothing ends " + open.begin() + " here; add " + open.end() + " where it ends"));
        }
        return problems;
    }

    /** What is wrong with the inclusions. */
    List<Problem> problems() {
        return problems;
    }

    private void error(Place place, String rule, String sentence) {
        problems.add(Problem.error(place, rule, sentence));
    }
}

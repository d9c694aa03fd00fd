package org.policypress.tailoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policypress.markdown.MarkdownText;
import org.policypress.problem.Problem;

/** Finds tags that are not closed, or closed in the wrong order, or that stand where they have no meaning. */
final class TagNesting {

    private static final Set<String> ENCLOSING = Set.of("#if", "#list", "#items", "#switch");

    /** Of each tag that has a meaning within others only: which those are. */
    private static final Map<String, Set<String>> WITHIN = Map.of(
            "#else", Set.of("#if", "#list"),
            "#elseif", Set.of("#if"),
            "#items", Set.of("#list"),
            "#sep", Set.of("#list", "#items"),
            "#case", Set.of("#switch"),
            "#on", Set.of("#switch"),
            "#default", Set.of("#switch"));

    private final MarkdownText.Places places;
    private final Deque<TemplateScan.Tag> open = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();

    private TagNesting(MarkdownText.Places places) {
        this.places = places;
    }

    static List<Problem> check(TemplateScan scan, MarkdownText.Places places) {
        TagNesting nesting = new TagNesting(places);
        for (TemplateScan.Tag tag : scan.tags()) {
            if (tag.closing()) {
                nesting.close(tag);
            } else {
                nesting.open(tag);
            }
        }
        for (TemplateScan.Tag tag : nesting.open) {
            nesting.error(tag, "nothing closes " + tag.shown() + " here; add </" + tag.name() + "> where it ends");
        }
        return nesting.problems;
    }

    private void open(TemplateScan.Tag tag) {
        Set<String> within = WITHIN.get(tag.name());
        if (within != null && open.stream().map(TemplateScan.Tag::name).noneMatch(within::contains)) {
            String parent = within.contains("#if") ? "#if" : within.iterator().next();
            error(tag, tag.shown() + " has a meaning only between <" + parent + "> and </" + parent + ">");
        }
        if (ENCLOSING.contains(tag.name())) {
            open.push(tag);
        }
    }

    private void close(TemplateScan.Tag tag) {
        boolean opened = open.stream().anyMatch(o -> o.name().equals(tag.name()));
        if (!opened) {
            error(tag, tag.shown() + " closes nothing; remove it, or add <" + tag.name() + "> where it begins");
            return;
        }
        while (!open.element().name().equals(tag.name())) {
            TemplateScan.Tag left = open.pop();
            error(
                    left,
                    "nothing closes " + left.shown() + " here; add </" + left.name() + "> before the " + tag.shown()
                            + " of line " + places.at(tag.offset()).line());
        }
        open.pop();
    }

    private void error(TemplateScan.Tag tag, String sentence) {
        problems.add(Problem.error(places.at(tag.offset()), "placeholder-syntax", sentence));
    }
}

package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Id;
import org.policypress.markdown.Fence;
import org.policypress.markdown.MarkdownText;
import org.policypress.markdown.Passage;
import org.policypress.markdown.Passages;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;

/** Reads amendments: fenced blocks whose first line says what to do with which clause. What stands around them is for people. */
final class AmendmentReader {

    private static final List<String> WORDS =
            Arrays.stream(Amendment.Action.values()).map(Amendment.Action::word).toList();

    private final MarkdownText text;
    private final List<Problem> problems = new ArrayList<>();

    private AmendmentReader(MarkdownText text) {
        this.text = text;
    }

    /**
     * The amendments of a file.
     *
     * @param text what follows its front matter, its placeholders filled
     * @return the amendments in their order, with everything that is wrong in how they are written; or what keeps the text
     *     from being read
     */
    static Outcome<List<Amendment>> read(MarkdownText text) {
        Outcome<List<Fence>> fences = Fence.in(text);
        return fences.then(found -> new AmendmentReader(text).read(found, fences.hasErrors()));
    }

    private Outcome<List<Amendment>> read(List<Fence> fences, boolean otherErrors) {
        List<Amendment> amendments =
                fences.stream().flatMap(fence -> amendment(fence).stream()).toList();
        if (fences.isEmpty() && !otherErrors) {
            problems.add(Problem.warning(
                    text.places().at(0),
                    "no-amendment",
                    "this file amends nothing; write a fence such as ```replace ID around the school's own text, or delete"
                            + " the file"));
        }
        return Outcome.of(amendments, problems);
    }

    private Optional<Amendment> amendment(Fence fence) {
        Place place = text.places().at(fence.start());
        String[] words = fence.info().split("\\s+", -1);
        Optional<Amendment.Action> action = Arrays.stream(Amendment.Action.values())
                .filter(a -> a.word().equals(words[0]))
                .findFirst();
        if (action.isEmpty()) {
            problems.add(Problem.error(
                    place,
                    "unknown-amendment",
                    "a block of this file begins with what it does, such as ```replace ID"
                            + Spelling.nearest(words[0], WORDS)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are " + String.join(", ", WORDS))));
            return Optional.empty();
        }
        if (words.length != 2 || !Id.isValid(bare(words[1]))) {
            problems.add(Problem.error(
                    place,
                    "amendment-target",
                    "after " + words[0] + " stands the name of one section or clause, as in ```" + words[0] + " who"));
            return Optional.empty();
        }
        if (!fence.outermost()) {
            problems.add(Problem.error(
                    place, "amendment-place", "an amendment stands in no list or quote; begin its line at the margin"));
            return Optional.empty();
        }
        Id target = new Id(bare(words[1]));
        if (!checkAmount(action.get(), target, fence, place)) {
            return Optional.empty();
        }
        Outcome<List<Passage>> passages = Passages.ofPiece(fence.content());
        problems.addAll(passages.problems());
        return passages.value().map(found -> new Amendment(action.get(), target, place, fence.content(), found));
    }

    /** {@code {#who}} and {@code #who} are what people may copy from a policy. */
    private static String bare(String name) {
        return name.replaceAll("^\\{?#|}$", "");
    }

    private boolean checkAmount(Amendment.Action action, Id target, Fence fence, Place place) {
        boolean blank = fence.content().text().isBlank();
        if (action == Amendment.Action.REMOVE && !blank) {
            problems.add(Problem.error(
                    place,
                    "amendment-text",
                    "what is removed has no text; write replace " + target
                            + " to say something else, or put the text before the fence if it is a remark"));
            return false;
        }
        if (action != Amendment.Action.REMOVE && blank) {
            problems.add(Problem.error(
                    place,
                    "amendment-text",
                    "there is no text here; write it between the fences"
                            + (action == Amendment.Action.REPLACE ? ", or remove " + target + " to have none" : "")));
            return false;
        }
        return true;
    }
}

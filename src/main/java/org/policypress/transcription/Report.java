package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** Tells what was found in the words of the Markdown that came of it. */
final class Report {

    private final Findings findings;
    private final String markdown;

    /** @param markdown the path of the policy's file from the library's root */
    Report(Findings findings, String markdown) {
        this.findings = findings;
        this.markdown = markdown;
    }

    /** Adds what is only counted, a sentence each. */
    void addCounts() {
        int tracked = findings.counted("insertion") + findings.counted("deletion");
        if (tracked > 0) {
            findings.look(
                    "tracked-changes",
                    "this has " + tracked
                            + (tracked == 1 ? " tracked change, which was" : " tracked changes, which were")
                            + " accepted: what was inserted is text, what was deleted is gone; if some were still open, settle them in"
                            + " Word and import it again");
        }
        told("comment", "comment was", "comments were", "left out; settle what is still open in Word");
        told("hidden", "piece of hidden text was", "pieces of hidden text were", "left out");
    }

    private void told(String what, String one, String many, String done) {
        int count = findings.counted(what);
        if (count > 0) {
            findings.look("left-out", count + " " + (count == 1 ? one : many) + " " + done);
        }
    }

    /**
     * The findings at the lines of the Markdown.
     *
     * @param lines where the text's pieces begin, by the paragraph of the Word file
     * @param before how many lines stand before the text
     */
    List<Problem> at(Map<Place, Integer> lines, int before) {
        NavigableMap<Integer, Integer> byParagraph = new TreeMap<>();
        lines.forEach((place, line) -> byParagraph.putIfAbsent(place.line(), line));
        List<Problem> placed = new ArrayList<>();
        for (Problem problem : findings.problems()) {
            Map.Entry<Integer, Integer> nearest =
                    byParagraph.floorEntry(problem.place().line());
            boolean whole = problem.place().line() == 0;
            int line = whole || nearest == null ? 0 : nearest.getValue() + before;
            placed.add(new Problem(
                    whole ? problem.place() : new Place(markdown, line, 0),
                    problem.severity(),
                    problem.rule(),
                    problem.sentence()));
        }
        return placed;
    }
}

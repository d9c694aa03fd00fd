package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** What is told of a transcription: what was left out or changed, and what somebody ought to look at. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, Integer> counted = new TreeMap<>();
    private final String file;

    /** @param file what the Word file is called */
    Findings(String file) {
        this.file = file;
    }

    /** The place of a paragraph. */
    Place paragraph(int number) {
        return new Place(file, number, 0);
    }

    /** Something to look at, at a paragraph. */
    void look(Place place, String rule, String sentence) {
        problems.add(Problem.warning(place, rule, sentence));
    }

    /** Something to look at, in the file as a whole. */
    void look(String rule, String sentence) {
        look(Place.of(file), rule, sentence);
    }

    /** Counts one more of what is told as a number. */
    void count(String what) {
        counted.merge(what, 1, Integer::sum);
    }

    int counted(String what) {
        return counted.getOrDefault(what, 0);
    }

    List<Problem> problems() {
        return problems;
    }
}

package org.policypress.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policypress.problem.Problem;

/** The usual word for something that schools call differently, written out instead of asked for. */
final class TermInText implements PolicyRule {

    @Override
    public String id() {
        return "term-in-text";
    }

    @Override
    public List<Problem> check(PolicyText text) {
        Map<String, String> terms = new TreeMap<>();
        Map<String, Integer> uses = new HashMap<>();
        text.library().terms().forEach((term, words) -> {
            terms.put(words, term);
            uses.merge(words, 1, Integer::sum);
        });
        List<Problem> problems = new ArrayList<>();
        terms.forEach((words, term) -> {
            // A word in lower case, such as pupil, is part of too many others' names to be sure of.
            boolean proper = !words.isEmpty() && Character.isUpperCase(words.codePointAt(0));
            boolean differs = text.library().schools().stream()
                    .anyMatch(school -> school.terms().containsKey(term));
            if (proper && differs && uses.getOrDefault(words, 0) == 1) {
                for (int offset : text.find(words)) {
                    problems.add(text.problem(
                            this,
                            offset,
                            "not every school says “" + words + "”; write ${school." + term + "} instead"));
                }
            }
        });
        return problems;
    }
}

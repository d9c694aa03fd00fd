package org.policypress.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policypress.library.School;
import org.policypress.problem.Problem;

/** A school or person that a model text names, though every school will have it. */
final class NamedInText implements PolicyRule {

    /** Shorter names are words of their own too often, in UTF-16 code units. */
    private static final int SHORTEST = 5;

    @Override
    public String id() {
        return "named-in-text";
    }

    @Override
    public List<Problem> check(PolicyText text) {
        Map<String, String> names = new TreeMap<>();
        for (School school : text.library().schools()) {
            school.people().forEach((office, name) -> names.put(name, "${school.people." + office + "}"));
            names.put(school.name(), "${school.name}");
        }
        List<Problem> problems = new ArrayList<>();
        names.forEach((name, placeholder) -> {
            if (name.length() >= SHORTEST) {
                for (int offset : text.find(name)) {
                    problems.add(text.problem(
                            this,
                            offset,
                            "every school will have “" + name + "” in this policy; write " + placeholder + " instead"));
                }
            }
        });
        return problems;
    }
}

package org.policypress.tailoring;

import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateNumberModel;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.policypress.document.DateWords;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.ReviewDate;
import org.policypress.library.School;
import org.policypress.library.Variable;
import org.policypress.library.WrittenNumber;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * What the placeholders of a policy stand for in one school.
 *
 * @param values texts, numbers, truth values and maps of them, by name
 * @param school the school
 * @param policy the policy
 */
record PlaceholderValues(Map<String, Object> values, School school, Policy policy) {

    /** The longest value in UTF-16 code units. */
    private static final int LONGEST = 10_000;

    /** The values for a policy's text. */
    static PlaceholderValues of(Library library, Policy policy, School school, Edition edition) {
        Map<String, Object> values = new TreeMap<>(variables(library.variables(), school.variables()));
        values.putAll(variables(
                policy.variables(),
                school.adoption(policy.id()).map(School.Adoption::variables).orElse(Map.of())));
        values.put("school", school(library, school));
        values.put(
                "policy",
                Map.of(
                        "title", policy.title(),
                        "audience", policy.audience(),
                        "statutory", policy.statutory(),
                        "website", policy.website()));
        values.put("review", review(policy, school));
        values.put("provider", library.provider());
        values.put("copyright", library.copyright());
        if (edition instanceof Edition.Version version) {
            values.put("version", version(version));
        }
        return new PlaceholderValues(values, school, policy);
    }

    /** The values for the closing, which can tell more. */
    PlaceholderValues forClosing(Library library, Edition edition) {
        Map<String, Object> more = new TreeMap<>(values);
        more.put("retention", Map.of("period", library.retention(policy).words()));
        if (edition.source() instanceof LibraryState.Commit commit) {
            more.put(
                    "year",
                    Integer.toString(commit.time().atOffset(ZoneOffset.UTC).getYear()));
        }
        return new PlaceholderValues(more, school, policy);
    }

    private static Map<String, Object> variables(List<Variable> variables, Map<String, String> given) {
        Map<String, Object> values = new TreeMap<>();
        for (Variable variable : variables) {
            Optional.ofNullable(given.get(variable.name()))
                    .or(variable::fallback)
                    .ifPresent(written -> values.put(variable.name(), value(variable.kind(), written)));
        }
        return values;
    }

    /** What a template works with. What the kind does not allow is a text: where a model of an earlier day is filled. */
    private static Object value(Variable.Kind kind, String written) {
        return switch (kind) {
            case Variable.Kind.Text _, Variable.Kind.Choice _ -> written;
            case Variable.Kind.Numeral _ ->
                WrittenNumber.of(written).<Object>map(PrintedNumber::new).orElse(written);
            case Variable.Kind.Date _ ->
                ReviewDate.parse(written).<Object>map(ReviewDate::words).orElse(written);
            case Variable.Kind.YesNo _ ->
                Variable.Kind.yesOrNo(written).<Object>map(yes -> yes).orElse(written);
        };
    }

    private static Map<String, Object> school(Library library, School school) {
        Map<String, Object> terms = new TreeMap<>(library.terms());
        terms.putAll(school.terms());
        Map<String, Object> values = new TreeMap<>(terms);
        values.put("name", school.name());
        school.urn().ifPresent(urn -> values.put("urn", urn));
        values.put("phase", school.phase().word());
        values.put("governance", school.governance().word());
        school.localAuthority().ifPresent(authority -> values.put("local_authority", authority));
        values.put("people", new TreeMap<>(school.people()));
        values.put("terms", terms);
        return values;
    }

    private static Map<String, Object> review(Policy policy, School school) {
        Map<String, Object> review = new TreeMap<>();
        review.put("frequency", policy.review().words());
        school.adoption(policy.id()).flatMap(School.Adoption::lastReview).ifPresent(last -> {
            review.put("last", last.words());
            review.put("next", next(policy, last).words());
        });
        return review;
    }

    private static ReviewDate next(Policy policy, ReviewDate last) {
        return policy.review().next(last);
    }

    private static Map<String, Object> version(Edition.Version version) {
        return Map.of(
                "number", version.number(),
                "adopted", DateWords.day(version.adopted()),
                "signatories",
                        Map.of(
                                "chair", version.signatories().chair(),
                                "head", version.signatories().head()));
    }

    /** The school's values that are too long for any policy: they would keep a template's loops busy for minutes. */
    List<Problem> tooLong() {
        List<Problem> problems = new ArrayList<>();
        tooLong("", values, problems);
        return problems;
    }

    private void tooLong(String prefix, Map<?, ?> map, List<Problem> problems) {
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> below) {
                tooLong(prefix + key + ".", below, problems);
            } else if (value.toString().length() > LONGEST) {
                problems.add(Problem.error(
                        place(prefix + key),
                        "too-long",
                        "the value of " + prefix + key + " is longer than " + LONGEST
                                + " characters; make it shorter"));
            }
        });
    }

    /** Where the school's file gives a value. */
    private Place place(String name) {
        if (!name.startsWith("school.")) {
            boolean own = policy.variables().stream()
                    .anyMatch(variable -> variable.name().equals(name));
            return school.places().of((own ? "policies." + policy.id() + "." : "") + "variables." + name);
        }
        String key = name.substring("school.".length());
        return school.places().of(school.terms().containsKey(key) ? "terms." + key : key);
    }

    /** The values as FreeMarker reads them, with what counts the turns of loops. */
    Map<String, Object> model(TailoredText out) {
        Map<String, Object> model = new LinkedHashMap<>(values);
        TemplateDirectiveModel turn = (_, arguments, _, _) -> {
            if (arguments.get(MarkedSource.AT) instanceof TemplateNumberModel loop) {
                out.turn(loop.getAsNumber().intValue());
            }
        };
        model.put(MarkedSource.TURN, turn);
        return model;
    }

    /** The value of a name, dots and all. */
    Optional<Object> value(String name) {
        Object at = values;
        for (String key : name.split("\\.", -1)) {
            Object next = at instanceof Map<?, ?> map ? map.get(key) : null;
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    /** The first part of a name, dots and all, that stands for nothing here. */
    Optional<String> absent(String name) {
        Object at = values;
        int dot = -1;
        do {
            int next = name.indexOf('.', dot + 1);
            String key = name.substring(dot + 1, next < 0 ? name.length() : next);
            if (!(at instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            Object value = map.get(key);
            if (value == null) {
                return Optional.of(next < 0 ? name : name.substring(0, next));
            }
            at = value;
            dot = next;
        } while (dot >= 0);
        return Optional.empty();
    }
}

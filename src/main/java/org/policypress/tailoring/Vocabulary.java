package org.policypress.tailoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.library.Variable;
import org.policypress.problem.Spelling;

/**
 * The placeholders that a template can use.
 *
 * @param names those with a value, dots and all, such as {@code school.name}
 * @param groups those that stand for several, such as {@code school}
 * @param kinds what values can be, of those that can be only some
 * @param elsewhere the variables of other policies, which this one does not have
 * @param open the groups of which any name may be asked for: what is in them is the school's to say
 */
record Vocabulary(
        Set<String> names,
        Set<String> groups,
        Set<String> open,
        Map<String, Variable.Kind> kinds,
        Set<String> elsewhere) {

    private static final List<String> FIXED = List.of(
            "school.name",
            "school.urn",
            "school.phase",
            "school.governance",
            "school.local_authority",
            "school.people.head",
            "school.people.chair",
            "policy.title",
            "policy.audience",
            "policy.statutory",
            "policy.website",
            "review.last",
            "review.next",
            "review.frequency",
            "provider",
            "copyright",
            "version.number",
            "version.adopted",
            "version.signatories.chair",
            "version.signatories.head");

    /** Of those, the ones that can be only some values. */
    private static final Map<String, Variable.Kind> FIXED_KINDS = Map.of(
            "school.phase",
            choice(Stream.of(School.Phase.values()).map(School.Phase::word)),
            "school.governance",
            choice(Stream.of(School.Governance.values()).map(School.Governance::word)),
            "policy.statutory",
            new Variable.Kind.YesNo(),
            "policy.website",
            new Variable.Kind.YesNo());

    private static Variable.Kind choice(Stream<String> words) {
        return new Variable.Kind.Choice(words.toList());
    }

    /** What the closing can use beyond that. */
    private static final List<String> CLOSING = List.of("retention.period", "year");

    Vocabulary {
        names = Set.copyOf(names);
        groups = Set.copyOf(groups);
        open = Set.copyOf(open);
        kinds = Map.copyOf(kinds);
        elsewhere = Set.copyOf(elsewhere);
    }

    /** The placeholders of a policy's text: its own variables, and every term that any school has. */
    static Vocabulary of(Library library, Policy policy) {
        Set<String> names = new HashSet<>(common(library));
        policy.variables().forEach(variable -> names.add(variable.name()));
        Set<String> elsewhere = library.policies().stream()
                .flatMap(other -> other.variables().stream())
                .map(Variable::name)
                .filter(name -> !names.contains(name))
                .collect(Collectors.toSet());
        return of(names, Stream.of(library.variables(), policy.variables()), elsewhere);
    }

    /** The placeholders of the closing that follows every policy. */
    static Vocabulary closing(Library library) {
        Set<String> names = new HashSet<>(common(library));
        names.addAll(CLOSING);
        return of(names, Stream.of(library.variables()), Set.of());
    }

    private static Set<String> common(Library library) {
        Set<String> names = new HashSet<>(FIXED);
        library.variables().forEach(variable -> names.add(variable.name()));
        addTerms(library.terms().keySet(), names);
        library.schools().stream().map(School::terms).forEach(terms -> addTerms(terms.keySet(), names));
        return names;
    }

    private static void addTerms(Collection<String> terms, Set<String> names) {
        for (String term : terms) {
            names.add("school." + term);
            names.add("school.terms." + term);
        }
    }

    private static Vocabulary of(Set<String> names, Stream<List<Variable>> variables, Set<String> elsewhere) {
        Set<String> groups = new HashSet<>();
        for (String name : names) {
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                groups.add(name.substring(0, dot));
            }
        }
        Map<String, Variable.Kind> kinds = new HashMap<>(FIXED_KINDS);
        variables.flatMap(List::stream).forEach(variable -> kinds.put(variable.name(), variable.kind()));
        return new Vocabulary(names, groups, Set.of("school.people", "school.terms"), kinds, elsewhere);
    }

    /** Whether there is a value or group of that name. */
    boolean knows(String name) {
        int dot = name.lastIndexOf('.');
        return names.contains(name) || groups.contains(name) || (dot >= 0 && open.contains(name.substring(0, dot)));
    }

    /** What values of that name can be, where that is known. */
    Optional<Variable.Kind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    boolean isGroup(String name) {
        return groups.contains(name);
    }

    /** The placeholders nearest to a name that is not known; empty when none is near. */
    List<String> near(String name) {
        return Spelling.nearest(name, new TreeSet<>(names)).map(List::of).orElse(List.of());
    }

    /** An example of what a group stands for. */
    String example(String group) {
        return new TreeSet<>(names).ceiling(group + ".");
    }
}

package org.policypress.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.yaml.Characters;

/** Reads a library whole. */
public final class LibraryReader {

    private static final String POLICIES = "policies/";
    private static final String SCHOOLS = "schools/";

    private final SourceFiles files;
    private final List<Problem> problems = new ArrayList<>();

    private LibraryReader(SourceFiles files) {
        this.files = files;
    }

    /**
     * Reads {@code library.yaml}, every policy's front matter and every school.
     *
     * @return the library without the schools and policies that have errors, and all problems found; no library only when
     *     {@code library.yaml} is missing or wrong
     */
    public static Outcome<Library> read(SourceFiles files) {
        return new LibraryReader(files).read();
    }

    private Outcome<Library> read() {
        Optional<LibrarySettings> settings = collect(LibrarySettings.read(files));
        List<Variable> variables = settings.map(LibrarySettings::variables).orElse(List.of());
        Map<String, Optional<Policy>> policies = policies(variables);
        List<School> schools =
                schools(new SchoolReader.Shared(settings.map(LibrarySettings::terms), variables, policies));
        return new Outcome<>(
                settings.map(s -> new Library(
                        s.provider(),
                        s.copyright(),
                        s.locale(),
                        s.retention(),
                        s.terms(),
                        s.variables(),
                        policies.values().stream().flatMap(Optional::stream).toList(),
                        schools,
                        files,
                        s.places())),
                problems);
    }

    /** Every policy by its name, sorted; nothing for one that has errors. */
    private Map<String, Optional<Policy>> policies(List<Variable> common) {
        Map<String, Optional<Policy>> policies = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        List<String> named = new ArrayList<>();
        for (String file : list(POLICIES)) {
            if (PolicyFiles.isPolicy(file)) {
                String name = PolicyFiles.policy(file);
                policies.put(name, Optional.empty());
                if (isNamed(POLICIES + file, name, names, "file")) {
                    named.add(name);
                }
            }
        }
        List<Optional<Outcome<Policy>>> read =
                named.parallelStream().map(this::policy).toList();
        for (int i = 0; i < named.size(); i++) {
            policies.put(
                    named.get(i), read.get(i).flatMap(this::collect).filter(policy -> isApartFrom(common, policy)));
        }
        return policies;
    }

    private Optional<Outcome<Policy>> policy(String name) {
        return TextFile.read(files, POLICIES + name + ".md")
                .map(text -> text.then(t -> PolicyReader.read(new PolicyId(name), t)));
    }

    /** Whether no variable of a policy has the name of one of the library: nobody could tell which of them is meant. */
    private boolean isApartFrom(List<Variable> common, Policy policy) {
        List<String> taken = common.stream().map(Variable::name).toList();
        List<String> twice = policy.variables().stream()
                .map(Variable::name)
                .filter(taken::contains)
                .toList();
        for (String name : twice) {
            problems.add(Problem.error(
                    policy.places().of("variables." + name),
                    "same-name",
                    "library.yaml has a variable " + name
                            + " for every policy already; delete this one, or give it another name"));
        }
        return twice.isEmpty();
    }

    private List<School> schools(SchoolReader.Shared shared) {
        Map<String, String> names = new HashMap<>();
        List<SchoolId> ids = new ArrayList<>();
        for (String entry : list(SCHOOLS)) {
            if (entry.endsWith("/") && !entry.startsWith(".")) {
                String name = entry.substring(0, entry.length() - 1);
                if (isNamed(SCHOOLS + name, name, names, "folder")) {
                    ids.add(new SchoolId(name));
                }
            }
        }
        List<Outcome<School>> read = ids.parallelStream()
                .map(id -> SchoolReader.read(files, id, shared))
                .toList();
        return uniquelyNamed(
                read.stream().flatMap(outcome -> collect(outcome).stream()).toList());
    }

    /** Whether a file or folder has a name that a policy or school can have, and that no other has. */
    private boolean isNamed(String path, String name, Map<String, String> others, String kind) {
        Optional<String> refusal = Names.refusal(name);
        refusal.ifPresent(why -> problems.add(Problem.error(
                Place.of(Characters.printable(path)),
                "bad-name",
                "the name " + Characters.quoted(name) + " " + why + "; rename the " + kind)));
        String other = others.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (other != null) {
            problems.add(Problem.error(
                    Place.of(Characters.printable(path)),
                    "same-name",
                    "this name differs from " + Characters.quoted(other)
                            + " only in upper and lower case, and many disks take the two as one; rename the " + kind));
        }
        return refusal.isEmpty() && other == null;
    }

    /** Two schools of one name could not be told apart on any cover or list. */
    private List<School> uniquelyNamed(List<School> schools) {
        Map<String, School> first = new HashMap<>();
        List<School> kept = new ArrayList<>();
        for (School school : schools) {
            School other = first.putIfAbsent(school.name(), school);
            if (other == null) {
                kept.add(school);
            } else {
                problems.add(Problem.error(
                        school.places().of("name"),
                        "same-name",
                        "the school at " + other.places().of("name")
                                + " has the same name; add to one of them what tells them apart, such as its town"));
            }
        }
        return kept;
    }

    private List<String> list(String folder) {
        try {
            return files.list(folder);
        } catch (SourceFiles.UnreadableFile e) {
            problems.add(e.problem());
            return List.of();
        }
    }

    /** Adds what was found, and gives the value if none of it is an error. */
    private <T> Optional<T> collect(Outcome<T> outcome) {
        problems.addAll(outcome.problems());
        return outcome.hasErrors() ? Optional.empty() : outcome.value();
    }
}

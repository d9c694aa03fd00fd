package org.policypress.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.policypress.document.ImageFile;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;
import org.policypress.yaml.Characters;
import org.policypress.yaml.Fields;
import org.policypress.yaml.Yaml;
import org.policypress.yaml.YamlNode;

/** Reads a school's folder. */
final class SchoolReader {

    private static final String FILE = "school.yaml";

    /** Offices that every school has, and that documents name. */
    private static final List<String> OFFICES = List.of("head", "chair");

    private static final List<String> LOGOS = List.of("logo.svg", "logo.png");

    private static final Pattern URN = Pattern.compile("[1-9][0-9]{5}");

    private final SourceFiles files;
    private final SchoolId id;
    private final Shared shared;
    private final String folder;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What schools refer to.
     *
     * @param terms the library's terms; nothing when they could not be read
     * @param variables what the library asks of every school
     * @param policies every policy that there is, by the name of its file without {@code .md}; nothing for one that could
     *     not be read
     */
    record Shared(
            Optional<Map<String, String>> terms, List<Variable> variables, Map<String, Optional<Policy>> policies) {}

    private SchoolReader(SourceFiles files, SchoolId id, Shared shared) {
        this.files = files;
        this.id = id;
        this.shared = shared;
        this.folder = "schools/" + id + "/";
    }

    /**
     * The school of a folder.
     *
     * @return the school, or all errors found
     */
    static Outcome<School> read(SourceFiles files, SchoolId id, Shared shared) {
        try {
            return new SchoolReader(files, id, shared).read();
        } catch (SourceFiles.UnreadableFile e) {
            return Outcome.failed(e.problem());
        }
    }

    private Outcome<School> read() {
        List<String> names = files.list(folder);
        List<School.AmendmentFile> amendments = amendments(names);
        Optional<ImageFile> logo = logo(names);
        Outcome<School> school = TextFile.read(files, folder + FILE)
                .orElseGet(() -> Outcome.failed(noFile(names)))
                .then(text -> Yaml.read(text.file(), 1, text.text()))
                .then(root -> school(root, amendments, logo));
        problems.addAll(school.problems());
        return new Outcome<>(
                problems.stream().anyMatch(Problem::isError) ? Optional.empty() : school.value(), problems);
    }

    private Problem noFile(List<String> names) {
        return Problem.error(
                Place.of(folder.substring(0, folder.length() - 1)),
                "no-school-file",
                "this folder has no school.yaml, and every folder under schools/ is a school"
                        + Spelling.nearest(FILE, names)
                                .map(near -> "; rename " + Characters.shown(near) + " to " + FILE)
                                .orElse("; write one, or move the folder elsewhere"));
    }

    private Outcome<School> school(
            YamlNode.Mapping root, List<School.AmendmentFile> amendments, Optional<ImageFile> logo) {
        List<Problem> found = new ArrayList<>();
        Fields fields = Fields.of(root, found);
        Optional<String> name = fields.requiredText("name");
        Optional<String> language = fields.optional("name_language", LanguageTag::parse, LanguageTag.FORM);
        Optional<String> urn = fields.optional(
                "urn", text -> Optional.of(text).filter(URN.asMatchPredicate()), "its six digits, such as 107188");
        Optional<School.Phase> phase = fields.requiredChoice("phase", School.Phase.class);
        Optional<School.Governance> governance = fields.requiredChoice("governance", School.Governance.class);
        Optional<String> authority = fields.text("local_authority");
        Map<String, String> people = people(fields.fields("people"), found);
        Map<String, String> terms = terms(fields.fields("terms"), found);
        Map<String, String> variables = variables(root, fields.fields("variables"), found);
        List<School.Adoption> adoptions = new AdoptionReader(
                        shared.policies(), applying(phase, governance), shared.variables(), found)
                .read(fields.fields("policies"));
        fields.refuseOthers();
        warnOfIdleAmendments(amendments, adoptions);
        return found.stream().anyMatch(Problem::isError)
                ? Outcome.failed(found)
                : Outcome.of(
                        new School(
                                id,
                                name.orElseThrow(),
                                language,
                                urn,
                                phase.orElseThrow(),
                                governance.orElseThrow(),
                                authority,
                                people,
                                variables,
                                terms,
                                adoptions,
                                logo,
                                amendments,
                                Places.of(root)),
                        found);
    }

    /** Which policies are for the school; all of them where it does not say what it is. */
    private static Predicate<Policy> applying(Optional<School.Phase> phase, Optional<School.Governance> governance) {
        return policy ->
                phase.isEmpty() || governance.isEmpty() || policy.applies().has(phase.get(), governance.get());
    }

    private static Map<String, String> people(Fields fields, List<Problem> found) {
        for (YamlNode.Entry office : fields.entries()) {
            String key = office.key();
            PlaceholderName.refusal(key)
                    .ifPresent(why -> found.add(Problem.error(
                            office.place(), "bad-name", "the office " + Characters.quoted(key) + " " + why)));
            if (!OFFICES.contains(key)) {
                Spelling.nearest(key, OFFICES)
                        .ifPresent(near -> found.add(Problem.warning(
                                office.place(),
                                "unknown-office",
                                "is " + Characters.quoted(key) + " an office of its own, or did you mean " + near
                                        + "?")));
            }
        }
        return fields.texts();
    }

    private Map<String, String> terms(Fields fields, List<Problem> found) {
        for (YamlNode.Entry term : fields.entries()) {
            if (shared.terms().isPresent() && !shared.terms().get().containsKey(term.key())) {
                found.add(
                        Problem.error(
                                term.place(),
                                "unknown-term",
                                "the library has no term " + Characters.quoted(term.key())
                                        + Spelling.nearest(
                                                        term.key(),
                                                        shared.terms().get().keySet())
                                                .map(near -> "; did you mean " + near + "?")
                                                .orElse(
                                                        "; add it to the terms of library.yaml, with what most schools call it")));
            }
        }
        return fields.texts();
    }

    private Map<String, String> variables(YamlNode.Mapping root, Fields given, List<Problem> found) {
        for (Variable variable : VariableReader.unanswered(shared.variables(), given)) {
            found.add(Problem.error(
                    root.place(),
                    "missing-variable",
                    "library.yaml asks every school for the variable " + variable.name() + " ("
                            + Characters.shown(variable.label())
                            + "); write it under variables:, since it has no default"));
        }
        return new VariableReader(found)
                .answers(
                        given,
                        shared.variables(),
                        answer -> found.add(
                                Problem.error(answer.place(), "unknown-variable", unknownVariable(answer.key()))));
    }

    private String unknownVariable(String name) {
        String unknown = "the library has no variable " + Characters.quoted(name);
        Optional<String> near = Spelling.nearest(
                name, shared.variables().stream().map(Variable::name).toList());
        if (near.isPresent()) {
            return unknown + "; did you mean " + near.get() + "?";
        }
        return shared.policies().values().stream()
                .flatMap(Optional::stream)
                .filter(policy -> policy.variables().stream()
                        .anyMatch(variable -> variable.name().equals(name)))
                .findFirst()
                .map(policy -> unknown + "; " + policy.id() + " has, so write it under policies:, " + policy.id()
                        + ":, variables:")
                .orElse(unknown + "; declare it under the variables: of library.yaml, or delete it here");
    }

    private List<School.AmendmentFile> amendments(List<String> names) {
        List<School.AmendmentFile> amendments = new ArrayList<>();
        for (String name : names) {
            if (!PolicyFiles.isPolicy(name)) {
                continue;
            }
            String path = folder + name;
            String policy = PolicyFiles.policy(name);
            if (!shared.policies().containsKey(policy)) {
                problems.add(Problem.error(
                        Place.of(Characters.printable(path)),
                        "unknown-policy",
                        "this file would amend the policy " + Characters.quoted(policy) + ", and there is none"
                                + Spelling.nearest(policy, shared.policies().keySet())
                                        .map(near -> "; did you mean " + Characters.shown(near) + ".md?")
                                        .orElse("; give it the name of a policy's file")));
            } else if (Names.refusal(policy).isEmpty()) {
                Outcome<SourceText> text = TextFile.read(files, path).orElseThrow();
                problems.addAll(text.problems());
                text.value().ifPresent(t -> amendments.add(new School.AmendmentFile(new PolicyId(policy), t)));
            }
        }
        return amendments;
    }

    private void warnOfIdleAmendments(List<School.AmendmentFile> amendments, List<School.Adoption> adoptions) {
        for (School.AmendmentFile file : amendments) {
            if (adoptions.stream().noneMatch(adoption -> adoption.policy().equals(file.policy()))) {
                problems.add(Problem.warning(
                        Place.of(file.text().file()),
                        "idle-amendment",
                        "this amends a policy that the school does not adopt; add " + file.policy()
                                + ": under policies: in its school.yaml"));
            }
        }
    }

    /** The school's logo: an SVG picture stays sharp at any size, so it is taken before a PNG. */
    private Optional<ImageFile> logo(List<String> names) {
        List<String> logos = LOGOS.stream().filter(names::contains).toList();
        for (String name : names) {
            boolean unused = name.toLowerCase(Locale.ROOT).startsWith("logo.") && !logos.contains(name);
            if (unused || logos.lastIndexOf(name) > 0) {
                problems.add(Problem.warning(
                        Place.of(folder + Characters.printable(name)),
                        "unused-logo",
                        unused
                                ? "this logo is not used; save it as logo.svg or logo.png"
                                : "this logo is not used, since there is " + logos.getFirst()
                                        + " too; delete one of them"));
            }
        }
        return logos.stream().findFirst().flatMap(name -> {
            Outcome<ImageFile> logo = ImageFiles.read(files, folder + name, Place.of(folder + name));
            problems.addAll(logo.problems());
            return logo.value();
        });
    }
}

package org.policypress.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypress.document.Edition;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.tailoring.Proof;

/** Looks over a library once, from its settings to the last school's amendment. */
public final class Check {

    private final SourceFiles files;
    private final Edition edition;
    private final LocalDate today;
    private final boolean strict;

    /**
     * @param files the library
     * @param edition the edition that documents are proved in
     * @param today the day by which reviews are late
     * @param strict whether rules are asked too that few libraries keep
     */
    public Check(SourceFiles files, Edition edition, LocalDate today, boolean strict) {
        this.files = files;
        this.edition = edition;
        this.today = today;
        this.strict = strict;
    }

    /** The ids of all rules, in the order of their pages: see {@code docs/checks.md}. */
    public static List<String> rules() {
        return Stream.concat(
                        Rules.policies(List.of()).stream().map(PolicyRule::id),
                        Rules.libraries().stream().map(LibraryRule::id))
                .toList();
    }

    /** Everything that was found, sorted by place. */
    public List<Problem> run() {
        Outcome<Library> read = LibraryReader.read(files);
        Outcome<CheckSettings> settings = CheckSettings.read(files, rules());
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(settings.problems());
        Optional<Library> library = read.value();
        if (library.isPresent()) {
            CheckSettings said = settings.value().orElseThrow();
            problems.addAll(proved(library.get()));
            problems.addAll(ruled(library.get(), said));
            problems.removeIf(problem -> said.off().containsKey(problem.rule()));
        }
        return problems.stream().sorted().distinct().toList();
    }

    /** What keeps documents from being made, and what tailoring warns of. */
    private List<Problem> proved(Library library) {
        Proof proof = Proof.of(library);
        return library.policies().parallelStream()
                .flatMap(policy -> proof.problems(policy, adopting(library, policy), edition).stream())
                .toList();
    }

    private static List<School> adopting(Library library, Policy policy) {
        return library.schools().stream()
                .filter(school -> school.adoption(policy.id()).isPresent())
                .toList();
    }

    private List<Problem> ruled(Library library, CheckSettings settings) {
        List<PolicyRule> rules = Rules.policies(settings.words()).stream()
                .filter(rule -> strict || !rule.isStrict())
                .filter(rule -> !settings.off().containsKey(rule.id()))
                .toList();
        Stream<Problem> ofPolicies = library.policies().parallelStream()
                .map(policy -> PolicyText.of(library, policy))
                .flatMap(text -> rules.stream().flatMap(rule -> rule.check(text).stream()));
        Stream<Problem> ofLibrary = Rules.libraries().stream().flatMap(rule -> rule.check(library, today).stream());
        return Stream.concat(ofPolicies, ofLibrary).toList();
    }
}

package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.policypress.document.Edition;
import org.policypress.library.AmendmentText;
import org.policypress.library.Fragments;
import org.policypress.library.History;
import org.policypress.library.Library;
import org.policypress.library.PastPolicy;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.library.School;
import org.policypress.library.SourceFiles;
import org.policypress.library.Variable;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** The model texts that amendments were written against, each read and parsed once. Safe from any thread. */
final class BaseTexts {

    private final Library library;
    private final Supplier<Optional<History>> history;
    private final Map<Key, Past> known = new ConcurrentHashMap<>();

    private record Key(String commit, PolicyId policy) {}

    /** A policy of an earlier day, or why there is none as the end of a sentence. */
    private sealed interface Past {
        record Found(Library library, Policy policy, PolicyTemplate template) implements Past {}

        record Missing(String why) implements Past {}
    }

    BaseTexts(Library library) {
        this.library = library;
        this.history = new Supplier<>() {
            private Optional<Optional<History>> found = Optional.empty();

            @Override
            public synchronized Optional<History> get() {
                if (found.isEmpty()) {
                    found = Optional.of(library.files().history());
                }
                return found.get();
            }
        };
    }

    /**
     * The model text that a school's amendments were written against, as the school would have had it, but filled with what
     * the school has today: so it differs from today's only where the model does.
     *
     * @return nothing, with a warning, where the library is under no version control; an error where there is no such commit
     */
    Outcome<Optional<FilledModel>> of(AmendmentText amendments, Policy policy, School school, Edition edition) {
        Optional<History> past;
        try {
            past = history.get();
        } catch (SourceFiles.UnreadableFile e) {
            return Outcome.failed(e.problem());
        }
        if (past.isEmpty()) {
            return Outcome.of(
                    Optional.empty(),
                    List.of(Problem.warning(
                            amendments.basePlace(),
                            "unchecked-base",
                            "this library is under no version control, so nobody can tell whether the model has changed since"
                                    + " these amendments were written; keep the library in git")));
        }
        Past then = known.computeIfAbsent(
                new Key(amendments.base(), policy.id()), key -> read(past.get(), key.commit(), key.policy()));
        return switch (then) {
            case Past.Missing(String why) -> Outcome.failed(Problem.error(amendments.basePlace(), "unknown-base", why));
            case Past.Found(Library of, Policy model, PolicyTemplate template) ->
                // What has no value for the school was a problem of that day.
                template.fill(PlaceholderValues.of(of, model, school, edition))
                        .value()
                        .map(text -> FilledModel.of(text).then(found -> Outcome.of(Optional.of(found))))
                        .orElseGet(() -> Outcome.failed(Problem.error(
                                amendments.basePlace(), "unknown-base", unreadable(policy.id(), amendments.base()))));
        };
    }

    private Past read(History past, String commit, PolicyId id) {
        try {
            Optional<SourceFiles> files = past.at(commit);
            if (files.isEmpty()) {
                return new Past.Missing("there is no commit " + commit
                        + " with this library; write the commit whose model text these amendments change (in a shallow clone,"
                        + " git fetch --unshallow brings the older ones)");
            }
            Optional<Outcome<PastPolicy>> policy = PastPolicy.read(files.get(), id);
            if (policy.isEmpty()) {
                return new Past.Missing("commit " + commit + " has no " + Policy.file(id)
                        + "; write the commit whose model text these amendments change");
            }
            return policy.get()
                    .value()
                    .<Past>flatMap(then -> found(then, files.get()))
                    .orElseGet(() -> new Past.Missing(unreadable(id, commit)));
        } catch (SourceFiles.UnreadableFile e) {
            return new Past.Missing(e.problem().sentence());
        }
    }

    private static String unreadable(PolicyId id, String commit) {
        return Policy.file(id) + " had errors at commit " + commit
                + ", so what has changed since cannot be told; compare the texts, then write a later commit";
    }

    private Optional<Past> found(PastPolicy then, SourceFiles files) {
        Map<String, String> terms = new HashMap<>(then.terms());
        terms.putAll(library.terms());
        Library of = new Library(
                library.provider(),
                library.copyright(),
                library.locale(),
                library.retention(),
                terms,
                variables(then),
                library.policies(),
                library.schools(),
                library.files(),
                library.places());
        return PolicyTemplate.of(then.policy().body(), Fragments.of(files), Vocabulary.of(of, then.policy()))
                .value()
                .map(template -> new Past.Found(of, then.policy(), template));
    }

    /** What schools were asked for then, and what they are asked for only today. */
    private List<Variable> variables(PastPolicy then) {
        List<Variable> variables = new ArrayList<>(then.variables());
        List<String> names = variables.stream().map(Variable::name).toList();
        library.variables().stream()
                .filter(variable -> !names.contains(variable.name()))
                .forEach(variables::add);
        return variables;
    }
}

package org.policypress.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.policypress.library.Checkout;
import org.policypress.library.CommitFiles;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;
import org.policypress.library.SourceDifference;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * What keeps people from signing off what they did not mean: files that differ from their commit, and a commit that has nothing
 * new. What all schools share is compared once, however many there are.
 */
final class Slips {

    private final Checkout checkout;
    private final CommitFiles commit;
    private final SignOffs.Leave leave;
    private final Map<PolicyId, List<String>> uncommitted = new ConcurrentHashMap<>();
    private final Map<Before, List<String>> changed = new ConcurrentHashMap<>();

    private record Before(String commit, PolicyId policy) {}

    Slips(Checkout checkout, CommitFiles commit, SignOffs.Leave leave) {
        this.checkout = checkout;
        this.commit = commit;
        this.leave = leave;
    }

    /** What is most likely a slip in signing off a school's policy now. */
    List<Problem> find(Archive archive, PolicyId policy) {
        List<Problem> uncommitted = leave.working()
                .map(disk -> uncommitted(disk, archive.school(), policy))
                .orElse(List.of());
        return uncommitted.isEmpty() && !leave.again() ? unchanged(archive, policy) : uncommitted;
    }

    private List<Problem> uncommitted(SourceFiles disk, SchoolId school, PolicyId policy) {
        List<String> paths =
                new ArrayList<>(uncommitted.computeIfAbsent(policy, id -> SourceDifference.shared(commit, disk, id)));
        paths.addAll(SourceDifference.own(commit, disk, policy, school));
        return paths.stream()
                .map(path -> Problem.error(
                        Place.of(path),
                        "uncommitted",
                        "this file is not as it was committed; commit it, or say with --at which commit was adopted"))
                .toList();
    }

    private List<Problem> unchanged(Archive archive, PolicyId policy) {
        Optional<CommitFiles> before = archive.inventory()
                .value()
                .flatMap(inventory -> inventory.current(policy))
                .flatMap(current -> archive.provenance(current.version()).value())
                .flatMap(provenance -> checkout.commit(provenance.commit()));
        return before.filter(files -> isSame(files, archive.school(), policy)).stream()
                .map(_ -> Problem.error(
                        Place.of("policies/" + policy + ".md"),
                        "unchanged",
                        "nothing of it has changed for " + archive.school()
                                + " since its current version; to sign it off all the same, add --again"))
                .toList();
    }

    private boolean isSame(CommitFiles before, SchoolId school, PolicyId policy) {
        return before.state().id().equals(commit.state().id())
                || (changed.computeIfAbsent(
                                        new Before(before.state().id(), policy),
                                        _ -> SourceDifference.shared(before, commit, policy))
                                .isEmpty()
                        && SourceDifference.own(before, commit, policy, school).isEmpty());
    }
}

package org.policypress.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.policypress.archive.Event.DisposalStarted;
import org.policypress.archive.Standing.BeingDisposed;
import org.policypress.archive.Standing.Current;
import org.policypress.archive.Standing.Disposed;
import org.policypress.archive.Standing.Replaced;
import org.policypress.document.DateWords;

/** What may be destroyed, and what is then certified. */
final class Disposal {

    private Disposal() {}

    /** Why versions may not be destroyed on a day, a sentence for each; none when all of them may. */
    static List<String> refusals(Register register, Collection<VersionId> chosen, LocalDate day) {
        List<String> refusals = new ArrayList<>();
        for (VersionId id : chosen) {
            register.version(id)
                    .map(version -> refusal(version, day))
                    .orElse(Optional.of("there is no version " + id))
                    .ifPresent(refusals::add);
        }
        return refusals;
    }

    private static Optional<String> refusal(Version version, LocalDate day) {
        VersionId id = version.id();
        return switch (version.standing()) {
            case Current _ -> Optional.of(id + " is the current version, which is always kept.");
            case BeingDisposed _ -> Optional.of(id + " is being disposed of already.");
            case Disposed _ -> Optional.of(id + " was disposed of already.");
            case Replaced r
            when !version.holds().isEmpty() ->
                Optional.of(id + " is held (" + version.holds().getFirst().reason() + "); release the hold first.");
            case Replaced r
            when !r.keptUntil().isBefore(day) ->
                Optional.of(id + " has to be kept until " + DateWords.day(r.keptUntil()) + ".");
            case Replaced _ -> Optional.empty();
        };
    }

    /** The certificate of a version whose disposal was decided. */
    static Certificate certificate(Version version) {
        if (!(version.standing() instanceof BeingDisposed(Replaced before))) {
            throw new IllegalArgumentException(version.id() + " is not being disposed of");
        }
        Event.SignedOff facts = version.facts();
        return new Certificate(
                version.id(),
                facts.title(),
                facts.adopted(),
                facts.commit(),
                facts.record(),
                facts.files(),
                before.rule(),
                before.on(),
                before.keptUntil());
    }

    /** Who decided the disposal of a version. */
    static String orderedBy(Register register, VersionId id) {
        return register.entries().stream()
                .filter(e -> e.event().equals(new DisposalStarted(id)))
                .map(Entry::by)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody decided the disposal of " + id));
    }
}

package org.policypress.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.policypress.archive.Archive;
import org.policypress.archive.ReviewState;
import org.policypress.library.Library;
import org.policypress.library.School;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import org.policypress.status.DraftStanding;
import org.policypress.status.StatusLine;

/**
 * Makes the lines of a list of how schools stand with their policies.
 *
 * @param compared compares drafts with versions, where that is asked for
 */
record StatusLines(Records records, Library library, Optional<DraftStandings> compared) {

    /**
     * Tells each wanted line of a school, prints what is wrong, and gives the exit status.
     *
     * @param states how the school stands with each of its policies
     */
    int tell(
            Archive archive,
            LocalDate day,
            Outcome<List<ReviewState>> states,
            Predicate<ReviewState> wanted,
            Consumer<StatusLine> tell) {
        return records.answer(
                states,
                found -> found.stream()
                        .filter(wanted)
                        .mapToInt(state -> line(archive, state, day, tell))
                        .max()
                        .orElse(ExitStatus.DONE));
    }

    private int line(Archive archive, ReviewState state, LocalDate day, Consumer<StatusLine> tell) {
        Outcome<Optional<DraftStanding>> standing =
                compared.map(drafts -> drafts.of(archive, state)).orElse(Outcome.of(Optional.empty()));
        int status = records.answer(standing, _ -> ExitStatus.DONE);
        tell.accept(new StatusLine(
                state, name(state.school()), day, standing.value().flatMap(found -> found)));
        return status;
    }

    private String name(SchoolId id) {
        return library.school(id).map(School::name).orElse(id.value());
    }
}

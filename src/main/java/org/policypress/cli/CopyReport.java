package org.policypress.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.policypress.archive.Archive;
import org.policypress.json.Json;
import org.policypress.library.ArchiveSettings;
import org.policypress.library.DiskFiles;
import org.policypress.problem.Outcome;

/** Copies archives one by one, and tells of each. */
final class CopyReport {

    private final PolicyPress top;
    private final Records records;
    private final boolean json;

    CopyReport(PolicyPress top, Records records, boolean json) {
        this.top = top;
        this.records = records;
        this.json = json;
    }

    /**
     * Copies; one that fails stops no other.
     *
     * @param copy copies an archive to or from a remote, and gives how many entries of the register were new
     * @param done the word for it
     * @param none what to tell when there are no archives
     * @return the exit status
     */
    int of(
            List<Archive> archives,
            BiFunction<Archive, Optional<String>, Outcome<Integer>> copy,
            String done,
            String none) {
        Outcome<ArchiveSettings> settings = ArchiveSettings.read(DiskFiles.of(top.library()));
        if (settings.value().isEmpty()) {
            new ProblemPrinter(top.terminal()).print(settings.problems());
            return ExitStatus.PROBLEMS;
        }
        if (archives.isEmpty()) {
            top.terminal().tell(none);
        }
        Optional<String> pattern = settings.value().get().remote();
        List<Json> told = new ArrayList<>();
        int status = ExitStatus.DONE;
        for (Archive archive : archives) {
            String school = archive.school().value();
            Optional<String> remote = pattern.map(url -> url.replace(ArchiveSettings.SCHOOL, school));
            status = Math.max(status, records.answer(copy.apply(archive, remote), fresh -> {
                told.add(Json.Members.empty().with("school", school).with("new_entries", fresh));
                if (!json) {
                    top.terminal()
                            .out()
                            .println(school + ": "
                                    + (fresh == 0
                                            ? "nothing new"
                                            : done + " " + fresh + (fresh == 1 ? " entry" : " entries")));
                }
                return ExitStatus.DONE;
            }));
        }
        if (json) {
            top.terminal().out().println(Json.items(told).write());
        }
        return status;
    }
}

package org.policypress.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policypress.drafts.Draft;
import org.policypress.drafts.Order;
import org.policypress.json.Json;
import org.policypress.problem.Problem;

/**
 * What {@code render} has to tell.
 *
 * @param drafts what became of each order
 * @param withoutPolicy how many more were asked for whose policy has errors
 * @param unreadableSchools the ids of chosen schools that have errors
 * @param problems all that was found wrong in the user's files, sorted
 * @param output the folder that was written to
 */
record Rendering(
        List<Draft> drafts, int withoutPolicy, List<String> unreadableSchools, List<Problem> problems, Path output) {

    /** How many files that cannot be written are told one by one: where one cannot, most often none can. */
    private static final int MOST_UNWRITABLE = 5;

    /** Nothing could be begun. */
    static Rendering of(List<Problem> problems, Path output) {
        return new Rendering(List.of(), 0, List.of(), problems, output);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    boolean isDiskInTheWay() {
        return !of(Draft.Unwritable.class).isEmpty();
    }

    /** The toolkit's own first mistake, if it made one. */
    Optional<Throwable> defect() {
        return of(Draft.Broken.class).stream().map(Draft.Broken::defect).findFirst();
    }

    /** Tells a person: each problem on its line, then what came of it all. */
    void tell(Terminal terminal, long nanoseconds) {
        new ProblemPrinter(terminal).print(problems);
        List<Draft.Unwritable> unwritable = of(Draft.Unwritable.class);
        unwritable.stream()
                .limit(MOST_UNWRITABLE)
                .forEach(draft -> terminal.tell(terminal.show(draft.file()) + " " + draft.why()));
        if (unwritable.size() > MOST_UNWRITABLE) {
            terminal.tell("... and so for " + counted(unwritable.size() - MOST_UNWRITABLE, "more draft") + ".");
        }
        of(Draft.Broken.class).forEach(draft -> terminal.tell(name(draft.order()) + " could not be made."));
        terminal.tell(summary(terminal, nanoseconds));
    }

    /** Tells why each draft was made. */
    void explain(Terminal terminal) {
        of(Draft.Written.class)
                .forEach(draft -> terminal.out()
                        .println(Terminal.harmless(
                                name(draft.order()) + ": " + draft.why().words(draft.order()))));
    }

    private static String name(Order order) {
        return order.school().id() + "/" + order.policy().id();
    }

    private String summary(Terminal terminal, long nanoseconds) {
        List<Draft.Written> written = of(Draft.Written.class);
        int unchanged = of(Draft.Unchanged.class).size();
        int files = written.stream().mapToInt(draft -> draft.files().size()).sum();
        String summary = "Wrote " + counted(written.size(), "draft")
                + (files == written.size() ? "" : " (" + counted(files, "file") + ")")
                + (written.isEmpty() ? "" : " to " + terminal.show(output) + "/")
                + String.format(Locale.ROOT, " in %.1f s", nanoseconds / 1e9);
        List<String> missing = new ArrayList<>();
        if (unchanged == drafts.size() && unchanged > 0 && withoutPolicy == 0 && unreadableSchools.isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "%s in %s/: up to date already, nothing was written (%.1f s).",
                    counted(unchanged, "draft"),
                    terminal.show(output),
                    nanoseconds / 1e9);
        }
        if (unchanged > 0) {
            missing.add(counted(unchanged, "draft") + (unchanged == 1 ? " was" : " were") + " up to date");
        }
        int unwritten = drafts.size() - written.size() - unchanged + withoutPolicy;
        if (unwritten > 0) {
            missing.add(counted(unwritten, "draft") + (unwritten == 1 ? " was" : " were") + " not written");
        }
        if (!unreadableSchools.isEmpty()) {
            missing.add(counted(unreadableSchools.size(), "school") + (unreadableSchools.size() == 1 ? " has" : " have")
                    + " errors");
        }
        return summary + (missing.isEmpty() ? "." : "; " + String.join(", ", missing) + ".");
    }

    /** The same for a program. */
    Json json() {
        return Json.Members.empty()
                .with("drafts", Json.items(drafts.stream().map(Rendering::json).toList()))
                .with(
                        "unreadable_schools",
                        Json.items(
                                unreadableSchools.stream().map(Json.Text::new).toList()))
                .with(
                        "problems",
                        Json.items(problems.stream().map(ProblemPrinter::json).toList()));
    }

    private static Json json(Draft draft) {
        Json.Members about = Json.Members.empty()
                .with("school", draft.order().school().id().value())
                .with("policy", draft.order().policy().id().value());
        return switch (draft) {
            case Draft.Written written ->
                about.with("result", "written")
                        .with("files", files(written.files()))
                        .with("why", written.why().words(written.order()));
            case Draft.Unchanged unchanged ->
                about.with("result", "up-to-date").with("files", files(unchanged.files()));
            case Draft.Refused _ -> about.with("result", "refused");
            case Draft.Unwritable unwritable ->
                about.with("result", "unwritable").with("why", unwritable.file() + " " + unwritable.why());
            case Draft.Broken _ -> about.with("result", "broken");
            case Draft.NotBegun _ -> about.with("result", "not-begun");
        };
    }

    private static Json files(List<Path> files) {
        return Json.items(
                files.stream().map(file -> new Json.Text(file.toString())).toList());
    }

    private <D extends Draft> List<D> of(Class<D> kind) {
        return drafts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String counted(int count, String what) {
        return String.format(Locale.UK, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}

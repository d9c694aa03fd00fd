package org.policypress.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.policypress.document.LocalMarks;
import org.policypress.drafts.DraftReport;
import org.policypress.drafts.DraftWriter;
import org.policypress.drafts.Progress;
import org.policypress.library.Library;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;
import org.policypress.render.Format;
import org.policypress.tailoring.Tailored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes drafts. */
@Command(
        name = "render",
        customSynopsis = "policypress render [--school ID]... [--policy ID]... [--format FORMAT]... [--out DIR]"
                + " [--mark-local] [--force] [--explain] [--json]",
        description = {
            "Write drafts to output/<school>/<policy>.<format>.",
            "",
            "Every school gets every policy that it adopts, unless you choose. A draft that is there already, made"
                    + " from the same files, is not made again. A draft with errors is not written: an older one stays"
                    + " as it was."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress render",
            "  policypress render --school larkmoor-primary --format pdf",
            "  policypress render --policy flexible-working,whistleblowing --out /tmp/drafts"
        })
final class RenderCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Option(
            names = "--school",
            paramLabel = "ID",
            split = ",",
            hideParamSyntax = true,
            description = "Write for this school only. May be repeated, or list several with commas.")
    private List<String> schools = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "ID",
            split = ",",
            hideParamSyntax = true,
            description = "Write this policy only. May be repeated, or list several with commas.")
    private List<String> policies = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            hideParamSyntax = true,
            completionCandidates = Formats.class,
            description = "Write only these of pdf, docx and html.")
    private List<String> formats = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Write to DIR instead of the library's output folder.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--mark-local",
            description = "Put [Local] before what a school has written itself, in its amendments.")
    private boolean markLocal;

    @Option(names = "--force", description = "Write every draft, though it may be there already.")
    private boolean force;

    @Option(names = "--explain", description = "Print why each draft was made.")
    private boolean explain;

    @Option(names = "--json", description = "Print what was written, and all problems, as JSON.")
    private boolean json;

    RenderCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        Set<Format> chosenFormats = chosenFormats();
        Terminal terminal = top.terminal();
        Path folder = top.library();
        Path output = out.map(terminal.folder()::resolve).orElse(folder.resolve("output"));
        Rendering rendering = render(folder, chosenFormats, output);
        if (json) {
            terminal.out().println(rendering.json().write());
        } else {
            if (explain) {
                rendering.explain(terminal);
            }
            rendering.tell(terminal, System.nanoTime() - begin);
        }
        return status(rendering, new Failures(terminal));
    }

    private Rendering render(Path folder, Set<Format> formats, Path output) {
        try (Workshop workshop = Workshop.open(folder, formats, opening(output))) {
            Outcome<Library> read = workshop.library();
            return read.value()
                    .map(library -> render(workshop, library, read.problems(), formats, output))
                    .orElseGet(() -> Rendering.of(read.problems(), output));
        }
    }

    /** Where there are drafts, most often there is little to do, and perhaps nothing. */
    private Workshop.Opening opening(Path output) {
        return force || !DraftWriter.hasWritten(output) ? Workshop.Opening.AT_ONCE : Workshop.Opening.LATE;
    }

    private Rendering render(
            Workshop workshop, Library library, List<Problem> problems, Set<Format> formats, Path output) {
        Selection selection = Selection.of(library, schools, policies);
        DraftWriter writer = new DraftWriter(
                tailor(workshop),
                workshop.publisher(),
                workshop.sources(Toolkit.fingerprint() + (markLocal ? "+local" : "")),
                formats,
                output,
                force);
        // Ctrl-C runs this as the workers go on: it waits for files that are being written, and lets no other begin.
        Runtime.getRuntime().addShutdownHook(new Thread(writer::stop));
        DraftReport report = write(writer, selection);
        List<Problem> all =
                new ArrayList<>(problems.stream().filter(selection::concerns).toList());
        all.addAll(report.problems());
        return new Rendering(
                report.drafts(),
                selection.withoutPolicy(),
                selection.unreadable(),
                all.stream().sorted().distinct().toList(),
                output);
    }

    private Tailored.Maker tailor(Workshop workshop) {
        Tailored.Maker plain = workshop.tailor();
        return markLocal ? (policy, school, edition) -> marked(plain.tailor(policy, school, edition)) : plain;
    }

    private static Outcome<Tailored> marked(Outcome<Tailored> plain) {
        return new Outcome<>(plain.value().map(made -> made.with(LocalMarks.show(made.document()))), plain.problems());
    }

    private DraftReport write(DraftWriter writer, Selection selection) {
        if (!top.terminal().errIsTerminal() || selection.orders().size() < 2) {
            return writer.write(selection.orders(), Progress.silent());
        }
        try (ProgressLine progress =
                new ProgressLine(top.terminal(), selection.orders().size())) {
            return writer.write(selection.orders(), progress);
        }
    }

    private Set<Format> chosenFormats() {
        Set<Format> chosen = EnumSet.noneOf(Format.class);
        List<String> known = Formats.all();
        for (String word : formats) {
            Format format = Arrays.stream(Format.values())
                    .filter(f -> f.extension().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new WrongCommand("There is no format '" + word + "'"
                            + Spelling.nearest(word, known)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are pdf, docx and html")));
            chosen.add(format);
        }
        return chosen.isEmpty() ? EnumSet.allOf(Format.class) : chosen;
    }

    private static int status(Rendering rendering, Failures failures) {
        rendering.defect().ifPresent(failures::defect);
        if (rendering.defect().isPresent() || rendering.isDiskInTheWay()) {
            return ExitStatus.FAILED;
        }
        return rendering.hasErrors() ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }

    /** The formats, for the shells to complete. */
    static final class Formats implements Iterable<String> {

        static List<String> all() {
            return Arrays.stream(Format.values()).map(Format::extension).toList();
        }

        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }
    }
}

package org.policypress.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.drafts.Draft;
import org.policypress.drafts.Drafts;
import org.policypress.drafts.Report;
import org.policypress.library.Checkout;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;
import org.policypress.render.Format;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code policypress render}: writes drafts. */
@Command(
        name = "render",
        description = {
            "Write drafts: each policy of each school, as PDF, DOCX and HTML.",
            "A draft goes to output/SCHOOL/POLICY.FORMAT in the library. What is wrong in a school or a policy is reported,"
                    + " and all others are written."
        },
        footer = {
            "",
            "Examples:",
            "  policypress render",
            "  policypress render --school larkmoor-primary --policy whistleblowing",
            "  policypress render --format pdf,html --out /tmp/drafts"
        })
final class RenderCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Option(
            names = "--school",
            paramLabel = "ID",
            split = ",",
            description = "Only this school: the name of its folder. May be repeated.")
    private List<String> schools = List.of();

    @Option(
            names = "--policy",
            paramLabel = "ID",
            split = ",",
            description = "Only this policy: the name of its file without .md. May be repeated.")
    private List<String> policies = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "Only these formats: pdf, docx, html. May be repeated.")
    private List<String> formats = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder to write to. By default the library's output/.")
    private Optional<Path> out = Optional.empty();

    RenderCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Console console = top.console();
        Set<Format> wanted = formats();
        Path root = top.library();
        Path folder =
                console.folder().resolve(out.orElse(root.resolve("output"))).normalize();
        DiskFiles files = DiskFiles.of(root);
        // What git says of the library is not needed before the first document is drawn, and takes a while.
        CompletableFuture<LibraryState> state = CompletableFuture.supplyAsync(() -> state(root));
        CompletableFuture<Outcome<Publisher>> publisher = CompletableFuture.supplyAsync(() -> Publisher.open(files));
        Outcome<Library> read = LibraryReader.read(files);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(publisher.join().problems());
        if (read.value().isEmpty() || publisher.join().value().isEmpty()) {
            ProblemPrinter.print(problems.stream().sorted().toList(), console);
            return ExitStatus.PROBLEMS;
        }
        Library library = read.value().get();
        List<Draft> drafts = new Selection(library, schools, policies).drafts();
        Report report;
        try (DraftProgress progress = DraftProgress.of(drafts.size(), console)) {
            report = new Drafts(
                            Tailor.of(
                                    library, (path, place) -> Outcome.failed(Problem.error(place, "no-picture", path))),
                            publisher.join().value().get(),
                            new Edition.Draft(state.join()),
                            wanted,
                            folder)
                    .write(drafts, Runtime.getRuntime().availableProcessors(), progress);
        }
        problems.addAll(report.problems());
        ProblemPrinter.print(problems.stream().sorted().distinct().toList(), console);
        console.err().println(summary(report, problems, folder, console));
        return problems.stream().anyMatch(Problem::isError) ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }

    private static LibraryState state(Path root) {
        try (Checkout checkout = Checkout.of(root)) {
            return checkout.state();
        }
    }

    private Set<Format> formats() {
        if (formats.isEmpty()) {
            return EnumSet.allOf(Format.class);
        }
        Map<String, Format> known = new TreeMap<>();
        for (Format format : Format.values()) {
            known.put(format.extension(), format);
        }
        EnumSet<Format> wanted = EnumSet.noneOf(Format.class);
        for (String name : formats) {
            Format format = known.get(name.strip().toLowerCase(Locale.ROOT));
            if (format == null) {
                throw new CommandLineMistake("unknown format " + name + Spelling.didYouMean(name, known.keySet())
                        + "; there are " + String.join(", ", known.keySet()));
            }
            wanted.add(format);
        }
        return wanted;
    }

    private static String summary(Report report, List<Problem> problems, Path folder, Console console) {
        Path shown = folder.startsWith(console.folder()) ? console.folder().relativize(folder) : folder;
        String written = "Wrote " + count(report.written().size(), "draft") + " to " + shown;
        long errors = problems.stream().distinct().filter(Problem::isError).count();
        if (errors == 0) {
            return written;
        }
        String failed =
                report.failed().isEmpty() ? "" : " " + count(report.failed().size(), "draft") + " could not be made.";
        return written + "\n" + count((int) errors, "error") + " above." + failed;
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}

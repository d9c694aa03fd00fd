package org.policypress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.archive.Archive;
import org.policypress.archive.CertificateDocument;
import org.policypress.archive.Letterhead;
import org.policypress.archive.VersionId;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.School;
import org.policypress.problem.Outcome;
import org.policypress.render.Format;
import org.policypress.render.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes certificates of disposal for people. */
@Command(
        name = "certificate",
        description = "Write the certificate of a version's disposal as a PDF.",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = "  policypress retention certificate larkmoor-primary gifts@2 --out disposal.pdf")
final class CertificateCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(index = "0", paramLabel = "SCHOOL", description = "The school's id.")
    private String school = "";

    @Parameters(index = "1", paramLabel = "POLICY@N", description = "Which version was disposed of.")
    private String version = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to. Another file there stays.")
    private Path out = Path.of("");

    CertificateCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        VersionChoice choice = VersionChoice.of(version);
        VersionId id = new VersionId(
                choice.policy(),
                choice.number()
                        .orElseThrow(() -> new WrongCommand("Say which version, such as " + choice.policy() + "@1")));
        Records records = new Records(top);
        Archive archive = records.of(school);
        DiskFiles files = DiskFiles.of(top.library());
        Outcome<byte[]> pdf = CertificateDocument.of(archive, id, letterhead(archive, files))
                .then(document ->
                        Publisher.open(files).then(publisher -> publisher.publish(document, EnumSet.of(Format.PDF))))
                .then(publication -> Outcome.of(publication.file(Format.PDF)));
        return records.answer(pdf, this::write);
    }

    private Letterhead letterhead(Archive archive, DiskFiles files) {
        Optional<Library> library = LibraryReader.read(files).value();
        return new Letterhead(
                library.map(Library::provider).orElse(""),
                archive.school(),
                library.flatMap(l -> l.school(archive.school()))
                        .map(School::name)
                        .orElse(archive.school().value()));
    }

    private int write(byte[] pdf) {
        Path file = top.terminal().folder().resolve(out);
        try {
            if (Files.exists(file)) {
                throw new Failed(top.terminal().show(file) + " is there already. Give the certificate another name.");
            }
            Path begun = file.resolveSibling("." + file.getFileName() + ".part");
            Files.write(begun, pdf);
            Files.move(begun, file);
        } catch (IOException e) {
            throw new Failed(top.terminal().show(file) + " cannot be written: " + Failures.reason(e));
        }
        top.terminal().tell("Wrote " + top.terminal().show(file) + ".");
        return ExitStatus.DONE;
    }
}

package org.policypress.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Cover;
import org.policypress.document.DateWords;
import org.policypress.document.Designation;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Inline;
import org.policypress.document.Numbering;
import org.policypress.document.Origin;
import org.policypress.document.Section;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** A certificate of disposal as a document for people: what the register says, and nothing else. */
public final class CertificateDocument {

    private static final String LANGUAGE = "en-GB";

    private final Entry entry;
    private final Certificate certificate;
    private final Place place;

    private CertificateDocument(Entry entry, Certificate certificate, Place place) {
        this.entry = entry;
        this.certificate = certificate;
        this.place = place;
    }

    /**
     * The certificate of a version's disposal.
     *
     * @return the document, or a problem when the version was not disposed of
     */
    public static Outcome<Document> of(Archive archive, VersionId id, Letterhead letterhead) {
        return archive.register().then(register -> {
            for (Entry entry : register.entries()) {
                if (entry.event() instanceof Event.Disposed(Certificate certificate)
                        && certificate.version().equals(id)) {
                    return Numbering.number(
                            new CertificateDocument(entry, certificate, archive.place()).document(letterhead));
                }
            }
            return Outcome.failed(Problem.error(
                    archive.place(), "no-certificate", id + " was not disposed of, so that there is no certificate."));
        });
    }

    /** Its key has no policy: else the file would claim to be the policy itself. */
    private Document document(Letterhead letterhead) {
        Cover cover = new Cover(
                letterhead.provider(),
                "Certificate of disposal",
                letterhead.school(),
                Optional.empty(),
                "School records",
                facts(),
                Optional.empty());
        return new Document(
                new Document.Key(letterhead.id().value(), "", ""),
                LANGUAGE,
                cover,
                List.of(),
                List.of(destroyed(), authority(), proof()),
                List.of(),
                new Edition.Statement("Certificate of the disposal of " + certificate.version()));
    }

    private List<Cover.Fact> facts() {
        return List.of(
                new Cover.Fact("Policy", certificate.title()),
                new Cover.Fact("Version", certificate.version().toString()),
                new Cover.Fact("Adopted", DateWords.day(certificate.adopted())),
                new Cover.Fact("Replaced", DateWords.day(certificate.replaced())),
                new Cover.Fact("Had to be kept until", DateWords.day(certificate.keptUntil())),
                new Cover.Fact("Destroyed", DateWords.day(UkTime.day(entry.at()))),
                new Cover.Fact("Decided by", entry.by()));
    }

    private Section destroyed() {
        List<Block.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Sha256> file : certificate.files().entrySet()) {
            rows.add(row(file.getKey(), file.getValue().hex()));
        }
        rows.add(row(VersionFiles.RECORD, certificate.record().hex()));
        return section(
                "What was destroyed",
                paragraph("All files of " + certificate.version() + ", “" + certificate.title()
                        + "”, were destroyed in the archive, so that nothing there can bring them back. A copy that is found"
                        + " elsewhere can be recognised by its SHA-256."),
                new Block.Table(
                        List.of(Block.Table.Alignment.START, Block.Table.Alignment.START),
                        row("File", "SHA-256"),
                        rows,
                        place));
    }

    private Section authority() {
        return section(
                "By what authority",
                paragraph("The version was replaced on " + DateWords.day(certificate.replaced())
                        + ". Its rule was to keep it " + certificate.authority().words() + ": until "
                        + DateWords.day(certificate.keptUntil()) + "."),
                paragraph(entry.by() + " decided on its disposal, which was complete at " + entry.at()
                        + " (Coordinated Universal Time)."));
    }

    private Section proof() {
        return section(
                "Where this is recorded",
                paragraph("Entry " + entry.number() + " of the register in " + place.file() + "."),
                paragraph("Its commit there is " + entry.commit() + "."),
                paragraph("The commit that held the version was " + certificate.commit() + "."));
    }

    private Section section(String title, Block... content) {
        return new Section(
                1,
                Section.Kind.NUMBERED,
                Optional.empty(),
                Designation.NONE,
                text(title),
                List.of(content),
                List.of(),
                Origin.MODEL,
                place);
    }

    private Block paragraph(String text) {
        return new Block.Paragraph(text(text), place);
    }

    private static Block.Row row(String... cells) {
        return new Block.Row(
                List.of(cells).stream().map(cell -> new Block.Cell(text(cell))).toList());
    }

    private static List<Inline> text(String text) {
        return List.of(new Inline.Text(text));
    }
}

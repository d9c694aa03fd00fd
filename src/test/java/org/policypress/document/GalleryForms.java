package org.policypress.document;

import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.field;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.section;
import static org.policypress.document.GalleryText.text;
import static org.policypress.document.GalleryText.value;

import java.util.List;
import org.policypress.document.Block.Field.Answer;

/** The part of the {@link Gallery} that is filled in and signed, and what names it may be filled with. */
final class GalleryForms {

    private GalleryForms() {}

    static Section scripts() {
        return section(
                Section.Kind.NUMBERED,
                "scripts",
                List.of(text("Scripts: "), value(Gallery.SCRIPTS.get(0))),
                Gallery.SCRIPTS.stream()
                        .map(script ->
                                clause("", List.of(paragraph(text("Headteacher: "), value(script), text(", (chair)")))))
                        .toList());
    }

    static Section appendix() {
        return section(
                Section.Kind.APPENDIX,
                "acceptance",
                List.of(text("Acceptance")),
                List.of(
                        paragraph(text("I have read the policy of "), value(Gallery.MARKUP), text(".")),
                        clause("", List.of(paragraph(text("Clauses of an appendix count A.1.")))),
                        new Block.Form(
                                List.of(
                                        field("name", Answer.TEXT, text("Name")),
                                        field(
                                                "comments",
                                                Answer.LINES,
                                                text("Comments for "),
                                                value("the <Head> & \"Chair\"")),
                                        field("read", Answer.TICK, text("I have read it")),
                                        field("signed", Answer.SIGNATURE, text("Signed")),
                                        field("date", Answer.DATE, text("Date"))),
                                here())));
    }

    static Section closing() {
        return section(
                Section.Kind.UNNUMBERED,
                "closing",
                List.of(text("Sign-off")),
                List.of(
                        paragraph(text("Adopted by the governing body.")),
                        clause("", List.of(paragraph(text("Clauses of an unnumbered section count 1, 2.")))),
                        new Block.Form(
                                List.of(
                                        field(
                                                "sign-off-chair",
                                                Answer.SIGNATURE,
                                                text("Chair: "),
                                                value("Zoë O'Neill")),
                                        field("sign-off-date", Answer.DATE, text("Date"))),
                                here())));
    }
}

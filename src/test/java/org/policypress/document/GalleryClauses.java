package org.policypress.document;

import static org.policypress.document.GalleryText.bold;
import static org.policypress.document.GalleryText.bullets;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.item;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.refer;
import static org.policypress.document.GalleryText.section;
import static org.policypress.document.GalleryText.text;
import static org.policypress.document.GalleryText.value;

import java.util.List;

/** The part of the {@link Gallery} that shows clauses, and everything that a line of text can hold. */
final class GalleryClauses {

    private GalleryClauses() {}

    static Section clauses() {
        Block deepest = clause("", List.of(paragraph(text("The fifth level."))));
        Block fourth = clause("", List.of(paragraph(text("The fourth level.")), deepest));
        Block roman = clause("deep", List.of(paragraph(text("The third level, (i).")), fourth));
        Block letter = clause(
                "inner",
                List.of(
                        paragraph(text("A sub-clause, (a).")),
                        roman,
                        clause("", List.of(paragraph(text("Its neighbour, (ii)."))))));
        return section(
                Section.Kind.NUMBERED,
                "",
                List.of(text("Clauses and "), new Inline.Emphasis(List.of(text("inlines")))),
                List.of(
                        clause(
                                "who",
                                List.of(paragraph(
                                        value("St Aidan's & All Souls'"),
                                        text(" expects "),
                                        bold("every"),
                                        text(" member of staff to read this, and "),
                                        new Inline.Emphasis(List.of(text("to keep to it"), bold(" always"))),
                                        text(".")))),
                        paragraph(text("A paragraph between two clauses does not stop the count.")),
                        clause(
                                "",
                                List.of(
                                        paragraph(text("A clause with a list, and more after it:")),
                                        bullets(item(text("first")), item(text("second, "), value(Gallery.MARKUP))),
                                        paragraph(text("the same clause goes on here.")))),
                        clause(
                                "misuse",
                                List.of(
                                        paragraph(text("A clause with sub-clauses:")),
                                        letter,
                                        clause("", List.of(paragraph(text("A second sub-clause, (b).")))))),
                        clause(
                                "",
                                List.of(paragraph(
                                        text("See "),
                                        refer("deep"),
                                        text(", "),
                                        refer("acceptance"),
                                        text(", "),
                                        refer("closing"),
                                        text(" and "),
                                        new Inline.Reference(
                                                new Id("who"),
                                                Designation.NONE,
                                                List.of(text("who must read it")),
                                                here()),
                                        text("; or "),
                                        new Inline.Link(
                                                "https://example.org/a?b=1&c=%22x%22", List.of(text("the web site"))),
                                        text(", or write to "),
                                        new Inline.Link(
                                                "mailto:office@example.org",
                                                List.of(new Inline.Code("office@example.org"))),
                                        text(".")))),
                        clause(
                                "",
                                List.of(paragraph(
                                        text("A footnote"),
                                        new Inline.FootnoteMark(1),
                                        text(" and another"),
                                        new Inline.FootnoteMark(2),
                                        text(", the first again"),
                                        new Inline.FootnoteMark(1),
                                        text("; a line break,"),
                                        new Inline.LineBreak(),
                                        text("code "),
                                        new Inline.Code("a < b && c"),
                                        text(", and a small picture "),
                                        new Inline.Image(new Picture(GalleryPictures.icon(), "a tick")),
                                        text("."))))));
    }

    static List<Footnote> footnotes() {
        return List.of(
                new Footnote(
                        1,
                        List.of(paragraph(
                                text("The Data Protection Act 2018, "),
                                new Inline.Link(
                                        "https://www.legislation.gov.uk/ukpga/2018/12", List.of(text("section 1"))),
                                text("."))),
                        here()),
                new Footnote(
                        2,
                        List.of(
                                paragraph(text("A footnote with "), value(Gallery.MARKUP), text(".")),
                                bullets(item(text("and a list")))),
                        here()),
                new Footnote(3, List.of(paragraph(text("Mentioned in a note."))), here()));
    }
}

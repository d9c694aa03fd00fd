package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Block.Field.Answer;
import org.policypress.document.Cover;
import org.policypress.document.Designation;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Footnote;
import org.policypress.document.Id;
import org.policypress.document.Inline;
import org.policypress.document.LibraryState;
import org.policypress.document.Numbering;
import org.policypress.document.Origin;
import org.policypress.document.Section;
import org.policypress.problem.Place;

/** The text of {@code templates/reference.docx}: tells a provider what the file is, in each of the styles that it sets. */
final class ReferenceSample {

    private static final Place HERE = Place.of("templates/reference.docx");

    private ReferenceSample() {}

    static Document document() {
        Document document = new Document(
                new Document.Key("school", "policy", ""),
                "en-GB",
                new Cover(
                        "Cover Provider",
                        "Title",
                        "Subtitle: the school’s name",
                        Optional.empty(),
                        "the reader, in the style Cover Audience",
                        List.of(new Cover.Fact("Cover Facts", "a table style")),
                        Optional.empty()),
                List.of(paragraph(
                        text("Documents take their styles, theme, fonts, paper and margins from this file. Change the"
                                + " styles in Word, save the file as templates/reference.docx in your library, and keep"
                                + " the styles’ names. The text of this file is not used."))),
                List.of(
                        section(Section.Kind.NUMBERED, "Heading 1", clauses(), List.of(subsection(2))),
                        section(Section.Kind.NUMBERED, "Blocks", blocks(), List.of()),
                        section(Section.Kind.APPENDIX, "Appendix Heading", List.of(form()), List.of()),
                        section(
                                Section.Kind.UNNUMBERED,
                                "Unnumbered Heading",
                                List.of(paragraph(text("Body Text."))),
                                List.of())),
                List.of(new Footnote(1, List.of(paragraph(text("Footnote Text."))), HERE)),
                new Edition.Draft(new LibraryState.Unversioned()));
        return Numbering.number(document).value().orElseThrow();
    }

    private static List<Block> clauses() {
        Block clause = clause(Optional.empty(), 8, List.of());
        for (int level = 7; level >= 1; level--) {
            clause = clause(level == 1 ? Optional.of(new Id("clause")) : Optional.empty(), level, List.of(clause));
        }
        return List.of(clause, paragraph(text("Body Text between clauses.")));
    }

    private static Block clause(Optional<Id> id, int level, List<Block> below) {
        List<Block> content = new ArrayList<>(List.of(paragraph(text("Clause " + level + "."))));
        content.addAll(below);
        return new Block.Clause(id, Designation.NONE, content, Origin.MODEL, HERE);
    }

    private static List<Block> blocks() {
        Inline.Reference reference = new Inline.Reference(new Id("clause"), Designation.NONE, List.of(), HERE);
        return List.of(
                paragraph(
                        text("Body Text with "),
                        new Inline.Code("Verbatim Char"),
                        text(", a "),
                        new Inline.Link("https://example.org/", List.of(text("Hyperlink"))),
                        text(", a Cross-Reference to "),
                        reference,
                        text(" and a Footnote Reference"),
                        new Inline.FootnoteMark(1),
                        text(".")),
                new Block.BulletList(
                        List.of(new Block.Item(
                                List.of(paragraph(text("List Bullet.")), paragraph(text("List Continue."))))),
                        HERE),
                new Block.OrderedList(
                        Block.OrderedList.Style.DECIMAL,
                        1,
                        List.of(new Block.Item(List.of(paragraph(text("List Number."))))),
                        HERE),
                new Block.Table(
                        List.of(Block.Table.Alignment.START, Block.Table.Alignment.START),
                        row("Table Heading", "Table Heading"),
                        List.of(row("Table Text", "in a table of the style Policy Table")),
                        HERE),
                new Block.Quote(List.of(paragraph(text("Quote."))), HERE),
                new Block.Code("Source Code", HERE),
                new Block.Note(
                        Block.Note.Kind.NOTE,
                        List.of(paragraph(
                                text("Callout Text under a Callout Heading, in a table of the style Callout."))),
                        HERE),
                new Block.Divider(HERE),
                paragraph(text("Above this stands a Divider. Pictures are of the style Figure, with a Caption.")));
    }

    private static Block form() {
        return new Block.Form(
                List.of(
                        new Block.Field("name", List.of(text("Form Label, and Form Answer")), Answer.TEXT),
                        new Block.Field("read", List.of(text("in a table of the style Form Table")), Answer.TICK)),
                HERE);
    }

    private static Section subsection(int level) {
        return new Section(
                level,
                Section.Kind.UNNUMBERED,
                Optional.empty(),
                Designation.NONE,
                List.of(text("Heading " + level)),
                List.of(),
                level == 6 ? List.of() : List.of(subsection(level + 1)),
                Origin.MODEL,
                HERE);
    }

    private static Section section(Section.Kind kind, String title, List<Block> content, List<Section> below) {
        return new Section(
                1, kind, Optional.empty(), Designation.NONE, List.of(text(title)), content, below, Origin.MODEL, HERE);
    }

    private static Block.Row row(String first, String second) {
        return new Block.Row(List.of(new Block.Cell(List.of(text(first))), new Block.Cell(List.of(text(second)))));
    }

    private static Block paragraph(Inline... content) {
        return new Block.Paragraph(List.of(content), HERE);
    }

    private static Inline text(String text) {
        return new Inline.Text(text);
    }
}

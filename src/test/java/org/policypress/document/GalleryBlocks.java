package org.policypress.document;

import static org.policypress.document.GalleryText.bold;
import static org.policypress.document.GalleryText.bullets;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.item;
import static org.policypress.document.GalleryText.ordered;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.refer;
import static org.policypress.document.GalleryText.row;
import static org.policypress.document.GalleryText.section;
import static org.policypress.document.GalleryText.text;
import static org.policypress.document.GalleryText.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Block.Note.Kind;
import org.policypress.document.Block.OrderedList.Style;
import org.policypress.document.Block.Table.Alignment;

/** The part of the {@link Gallery} that shows what else stands under a heading: lists, tables, quotes, code, call-outs, pictures. */
final class GalleryBlocks {

    private GalleryBlocks() {}

    static List<Block> opening() {
        return List.of(
                paragraph(
                        text("This document shows everything that a policy can hold. It is for "),
                        value("School A"),
                        text(".")),
                new Block.Note(
                        Kind.IMPORTANT, List.of(paragraph(text("Read "), refer("misuse"), text(" first."))), here()));
    }

    static Section blocks() {
        List<Block> content = new ArrayList<>();
        content.add(clause(
                "",
                List.of(paragraph(text("Lists nest, four deep, each item with more than one paragraph:")), lists())));
        content.add(table());
        content.add(new Block.Quote(
                List.of(
                        paragraph(text("Schools must not leave this to chance.")),
                        ordered(Style.DECIMAL, 1, item(text("a numbered list in a quote")))),
                here()));
        content.add(
                new Block.Code("if (a < b) {\n    say(\"" + Gallery.MARKUP + "\");\n}\n\n" + "x".repeat(150), here()));
        for (Kind kind : Kind.values()) {
            content.add(new Block.Note(
                    kind,
                    List.of(
                            paragraph(text("A call-out with its heading."), new Inline.FootnoteMark(3)),
                            bullets(item(text("and a list")))),
                    here()));
        }
        content.add(new Block.Divider(here()));
        content.add(paragraph(
                text("A long address breaks: "),
                new Inline.Link(
                        "https://example.org/" + "a".repeat(120),
                        List.of(text("https://example.org/" + "a".repeat(120)))),
                text(", and so does "),
                value("W".repeat(140)),
                text(".")));
        return new Section(
                1,
                Section.Kind.NUMBERED,
                Optional.of(new Id("blocks")),
                Designation.NONE,
                List.of(text("Blocks for "), value("<School> & \"Co\"")),
                content,
                List.of(new Section(
                        2,
                        Section.Kind.NUMBERED,
                        Optional.empty(),
                        Designation.NONE,
                        List.of(text("A subsection")),
                        List.of(clause("", List.of(paragraph(text("Clauses count on in it."))))),
                        List.of(new Section(
                                3,
                                Section.Kind.NUMBERED,
                                Optional.empty(),
                                Designation.NONE,
                                List.of(text("A subsection of that")),
                                List.of(paragraph(text("With a paragraph."))),
                                List.of(),
                                Origin.LOCAL,
                                here())),
                        Origin.MODEL,
                        here())),
                Origin.MODEL,
                here());
    }

    private static Block lists() {
        Block fourth = ordered(Style.LETTER, 1, item(text("letter")), item(text("letter")));
        Block third =
                ordered(Style.DECIMAL, 9, item(text("nine")), new Block.Item(List.of(paragraph(text("ten")), fourth)));
        Block.Item three =
                new Block.Item(List.of(paragraph(text("three")), third, ordered(Style.ROMAN, 1, item(text("roman")))));
        return bullets(
                item(text("one")),
                new Block.Item(List.of(paragraph(text("two")), paragraph(text("goes on")), bullets(three))));
    }

    private static Block table() {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            rows.add(row(
                    List.of(text("Row " + i)),
                    List.of(value(i == 2 ? Gallery.MARKUP : "A value")),
                    List.of(
                            i % 20 == 0
                                    ? text("A long cell that goes on. "
                                            .repeat(12)
                                            .strip())
                                    : bold("£" + i * 1000))));
        }
        return new Block.Table(
                List.of(Alignment.START, Alignment.CENTRE, Alignment.END),
                row(
                        List.of(text("What")),
                        List.of(text("Who "), new Inline.Emphasis(List.of(text("pays")))),
                        List.of(text("Cost"))),
                rows,
                here());
    }

    static Section pictures() {
        return section(
                Section.Kind.NUMBERED,
                "pictures",
                List.of(text("Pictures")),
                List.of(
                        new Block.Figure(
                                new Picture(GalleryPictures.png(), "A plan of the school, too large for a page"),
                                List.of(text("The plan of "), value(Gallery.MARKUP)),
                                here()),
                        clause(
                                "",
                                List.of(
                                        paragraph(text("A clause between pictures counts on.")),
                                        new Block.Figure(
                                                new Picture(GalleryPictures.jpeg(), "The \"hall\" & <stage>"),
                                                List.of(),
                                                here()))),
                        new Block.Figure(
                                new Picture(GalleryPictures.svg(), "The crest"), List.of(text("The crest")), here())));
    }
}

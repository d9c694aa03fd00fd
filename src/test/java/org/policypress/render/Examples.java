package org.policypress.render;

import static org.policypress.document.GalleryText.bold;
import static org.policypress.document.GalleryText.bullets;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.field;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.item;
import static org.policypress.document.GalleryText.ordered;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.refer;
import static org.policypress.document.GalleryText.row;
import static org.policypress.document.GalleryText.text;
import static org.policypress.document.GalleryText.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policypress.document.Block;
import org.policypress.document.Block.Field.Answer;
import org.policypress.document.Block.OrderedList.Style;
import org.policypress.document.Block.Table.Alignment;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.document.GalleryPictures;
import org.policypress.document.Inline;
import org.policypress.document.Picture;

/** Small documents by name, each for one thing: what a renderer makes of them is kept as a file. */
public final class Examples {

    private Examples() {}

    /** All of them. */
    public static Map<String, Document> all() {
        Map<String, Document> examples = new LinkedHashMap<>();
        examples.put("clauses", clauses());
        examples.put("lists", lists());
        examples.put("table", table());
        examples.put("form", form());
        examples.put("figure", figure());
        examples.put("inlines", inlines());
        examples.put("other-blocks", otherBlocks());
        examples.put("right-to-left", Gallery.of(paragraph(text("At "), value("مدرسة 12"), text(" (London)"))));
        return examples;
    }

    private static Document clauses() {
        return Gallery.of(
                clause("first", List.of(paragraph(text("First.")))),
                paragraph(text("Between.")),
                clause(
                        "",
                        List.of(
                                paragraph(text("Second:")),
                                clause("", List.of(paragraph(text("lettered;")))),
                                clause("", List.of(paragraph(text("lettered too.")))))),
                clause("", List.of(bullets(item(text("A clause that is a list."))))));
    }

    private static Document lists() {
        return Gallery.of(
                bullets(
                        item(text("one")),
                        new Block.Item(List.of(paragraph(text("two")), paragraph(text("and more"))))),
                ordered(Style.DECIMAL, 9, item(text("nine")), item(text("ten"))),
                ordered(Style.LETTER, 1, item(text("a"))),
                ordered(Style.ROMAN, 1, item(text("i"))));
    }

    private static Document table() {
        return Gallery.of(new Block.Table(
                List.of(Alignment.START, Alignment.CENTRE, Alignment.END),
                row(List.of(text("What")), List.of(text("Who")), List.of(text("Cost"))),
                List.of(row(List.of(text("A trip")), List.of(value("A & B")), List.of(bold("£12")))),
                here()));
    }

    private static Document form() {
        return Gallery.of(new Block.Form(
                List.of(
                        field("name", Answer.TEXT, text("Name")),
                        field("why", Answer.LINES, text("Reasons")),
                        field("agreed", Answer.TICK, text("I agree")),
                        field("signed", Answer.SIGNATURE, text("Signed by "), value("<Head>")),
                        field("date", Answer.DATE, text("Date"))),
                here()));
    }

    private static Document figure() {
        return Gallery.of(
                new Block.Figure(new Picture(GalleryPictures.icon(), "A tick"), List.of(text("The tick")), here()),
                new Block.Figure(new Picture(GalleryPictures.icon(), "Another \"tick\""), List.of(), here()));
    }

    private static Document inlines() {
        return Gallery.of(
                clause(
                        "target",
                        List.of(paragraph(
                                text("Plain, "),
                                new Inline.Emphasis(List.of(text("stressed, "), bold("both"))),
                                text(", "),
                                new Inline.Code("a < b"),
                                text(","),
                                new Inline.LineBreak(),
                                text("broken; "),
                                new Inline.Link("https://example.org/?a=1&b=2", List.of(text("a link"))),
                                text(", "),
                                value(Gallery.MARKUP)))),
                paragraph(text("See "), refer("target"), text(".")));
    }

    private static Document otherBlocks() {
        return Gallery.of(
                new Block.Quote(List.of(paragraph(text("Quoted."))), here()),
                new Block.Code("if (a < b) {\n    c();\n}", here()),
                new Block.Note(Block.Note.Kind.WARNING, List.of(paragraph(text("Beware."))), here()),
                new Block.Divider(here()));
    }
}

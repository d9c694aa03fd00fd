package org.policypress.render.docx;

import java.util.List;
import org.policypress.document.Block;
import org.policypress.document.Block.Field.Answer;
import org.policypress.document.Inline;

/**
 * Writes forms as tables of labels and answers. An answer is a content control on a line to fill, so that the form can be
 * filled in Word or on paper.
 */
final class WordForms {

    /** The columns in twips: a box to tick, the rest of a label, and the answer takes what is left. */
    private static final int BOX = 454;

    private static final int LABEL = 3628;

    /** Shown until there is an answer: blanks, so that paper stays free. Word selects them as one when clicked. */
    private static final String BLANK = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";

    private static final String BOTTOM = "<w:vAlign w:val=\"bottom\"/>";

    private static final String BOXED =
            "<w:tcBorders><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/>"
                    + "<w:left w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/>"
                    + "<w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/>"
                    + "<w:right w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/></w:tcBorders>";

    private final Story story;
    private final XmlWriter out;
    private final WordInlines inlines;
    private final Paragraphs paragraphs;
    private final WordTables tables;

    WordForms(Story story, WordInlines inlines, Paragraphs paragraphs) {
        this.story = story;
        this.out = story.out();
        this.inlines = inlines;
        this.paragraphs = paragraphs;
        this.tables = new WordTables(story, inlines, paragraphs);
    }

    void write(Block.Form form, Column column) {
        int answer = column.width() - BOX - LABEL;
        tables.begin(WordStyle.FORM_TABLE, column, List.of(BOX, LABEL, answer), "");
        for (Block.Field field : form.fields()) {
            if (field.equals(form.fields().getLast())) {
                paragraphs.keepTogether(false);
            }
            int from = out.length();
            out.raw("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"").raw(height(field.answer()));
            out.raw("\" w:hRule=\"atLeast\"/></w:trPr>");
            if (field.answer() == Answer.TICK) {
                tables.beginCell(BOX, BOTTOM);
                paragraphs.begin(WordStyle.FORM_LABEL);
                box(field);
                paragraphs.end();
                tables.endCell();
                label(field, LABEL + answer);
            } else {
                label(field, BOX + LABEL);
                answer(field, answer);
            }
            out.raw("</w:tr>");
            field.revision().ifPresent(revision -> story.manuscript().tracking().mark(out, from, revision));
        }
        tables.end();
    }

    /** The height of a row in twips: what a hand needs. */
    private static int height(Answer answer) {
        return switch (answer) {
            case TEXT, DATE -> 567;
            case SIGNATURE -> 850;
            case LINES -> 1814;
            case TICK -> 454;
        };
    }

    private void label(Block.Field field, int width) {
        String position = field.answer() == Answer.LINES ? "" : BOTTOM;
        tables.beginCell(width, "<w:gridSpan w:val=\"2\"/>" + position);
        paragraphs.begin(WordStyle.FORM_LABEL);
        inlines.write(field.label());
        paragraphs.end();
        tables.endCell();
    }

    private void answer(Block.Field field, int width) {
        boolean lines = field.answer() == Answer.LINES;
        tables.beginCell(width, lines ? BOXED : BOTTOM);
        paragraphs.begin(lines ? WordStyle.FORM_LABEL : WordStyle.FORM_ANSWER);
        controlled(
                field,
                "<w:showingPlcHdr/>" + kind(field),
                () -> Runs.write(out, BLANK, RunFormat.PLAIN.withStyle(story.id(WordStyle.PLACEHOLDER))));
        paragraphs.end();
        tables.endCell();
    }

    private void box(Block.Field field) {
        controlled(
                field,
                kind(field),
                () -> out.raw(
                        "<w:r><w:rPr><w:rFonts w:ascii=\"MS Gothic\" w:eastAsia=\"MS Gothic\" w:hAnsi=\"MS Gothic\""
                                + " w:hint=\"eastAsia\"/></w:rPr><w:t>☐</w:t></w:r>"));
    }

    /** A control to fill in; without it where the field came or went, since LibreOffice takes no row with one back. */
    private void controlled(Block.Field field, String kind, Runnable content) {
        if (field.revision().isPresent()) {
            content.run();
            return;
        }
        ContentControls.begin(story, Inline.text(field.label()), field.name(), kind);
        content.run();
        ContentControls.end(story);
    }

    private String kind(Block.Field field) {
        return switch (field.answer()) {
            case TEXT -> "<w:text/>";
            case LINES -> "<w:text w:multiLine=\"1\"/>";
            // A signature may be typed, or a picture of one put in.
            case SIGNATURE -> "<w:richText/>";
            case DATE ->
                "<w:date><w:dateFormat w:val=\"d MMMM yyyy\"/>"
                        + new XmlWriter()
                                .value("w:lid", story.manuscript().document().language())
                                .xml()
                        + "<w:storeMappedDataAs w:val=\"date\"/><w:calendar w:val=\"gregorian\"/></w:date>";
            case TICK ->
                "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>"
                        + "<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>";
        };
    }
}

package org.policypress.render.html;

import java.util.stream.Stream;
import org.policypress.document.Block;
import org.policypress.document.Block.Field.Answer;
import org.policypress.document.Inline;

/** Writes forms: inputs with labels on a screen, lines to write on in print. */
final class Forms {

    private final HtmlWriter out;
    private final Medium medium;
    private final Inlines inlines;

    Forms(HtmlWriter out, Medium medium, Inlines inlines) {
        this.out = out;
        this.medium = medium;
        this.inlines = inlines;
    }

    void write(Block.Form form) {
        out.open("div", "class", "form").line();
        for (Block.Field field : form.fields()) {
            switch (medium) {
                case SCREEN -> onScreen(field);
                case PRINT -> inPrint(field);
            }
        }
        out.close("div").line();
    }

    /** Address of a field. Authors' ids have no colon, so it is free. */
    static String anchor(Block.Field field) {
        return PrintPage.FIELD + field.name();
    }

    private void onScreen(Block.Field field) {
        out.open("div", "class", "field " + kind(field.answer()));
        switch (field.answer()) {
            case TICK -> {
                out.empty("input", input(field, "checkbox"));
                label(field);
            }
            case LINES -> {
                label(field);
                out.element("textarea", "", attributes(Stream.empty(), field, "rows", "4"));
            }
            case DATE -> {
                label(field);
                out.empty("input", input(field, "date"));
            }
            case TEXT, SIGNATURE -> {
                label(field);
                out.empty("input", input(field, "text", "autocomplete", "off"));
            }
        }
        out.close("div").line();
    }

    /** The attributes of what a reader fills in; where no label can name its address, it says itself what it is for. */
    private String[] attributes(Stream<String> first, Block.Field field, String... last) {
        Stream<String> name = out.isAddressed()
                ? Stream.of("id", anchor(field))
                : Stream.of("aria-label", Inline.text(field.label()));
        Stream<String> rest = Stream.concat(Stream.of("name", field.name()), Stream.of(last));
        return Stream.concat(Stream.concat(first, name), rest).toArray(String[]::new);
    }

    private String[] input(Block.Field field, String type, String... last) {
        return attributes(Stream.of("type", type), field, last);
    }

    private void label(Block.Field field) {
        out.open("label", "for", anchor(field));
        words(field);
        out.close("label").text(" ");
    }

    private void inPrint(Block.Field field) {
        out.open("div", "class", "field " + kind(field.answer()));
        if (field.answer() == Answer.TICK) {
            answer(field);
            labelInPrint(field);
        } else {
            labelInPrint(field);
            answer(field);
        }
        out.close("div").line();
    }

    private void labelInPrint(Block.Field field) {
        out.open("div", "class", "label").open("p");
        words(field);
        out.close("p").close("div");
    }

    private void words(Block.Field field) {
        field.revision()
                .ifPresent(revision -> out.element("span", Marking.of(revision).heading(), "class", "change")
                        .text(" "));
        inlines.line(field.label(), field.revision().map(Marking::of));
    }

    private void answer(Block.Field field) {
        out.open("div", "class", "answer")
                .element("div", "", "class", "line", "id", anchor(field))
                .close("div");
    }

    private static String kind(Answer answer) {
        return switch (answer) {
            case TEXT -> "text";
            case LINES -> "lines";
            case DATE -> "date";
            case SIGNATURE -> "signature";
            case TICK -> "tick";
        };
    }
}

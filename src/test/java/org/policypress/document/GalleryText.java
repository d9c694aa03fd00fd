package org.policypress.document;

import java.util.List;
import java.util.Optional;
import org.policypress.problem.Place;

/** Short words for blocks and inlines, so that an example document reads like its text. */
public final class GalleryText {

    private GalleryText() {}

    public static Place here() {
        return new Place("policies/gallery.md", 1, 1);
    }

    public static Inline text(String text) {
        return new Inline.Text(text);
    }

    public static Inline value(String text) {
        return new Inline.Value(text, "school.name");
    }

    public static Inline bold(String text) {
        return new Inline.Strong(List.of(text(text)));
    }

    public static Inline refer(String id) {
        return new Inline.Reference(new Id(id), Designation.NONE, List.of(), here());
    }

    public static Block paragraph(Inline... content) {
        return new Block.Paragraph(List.of(content), here());
    }

    /** A clause; {@code id} empty for one without a name. */
    public static Block clause(String id, List<Block> content) {
        return new Block.Clause(name(id), Designation.NONE, content, Origin.MODEL, here());
    }

    public static Block bullets(Block.Item... items) {
        return new Block.BulletList(List.of(items), here());
    }

    public static Block ordered(Block.OrderedList.Style style, int start, Block.Item... items) {
        return new Block.OrderedList(style, start, List.of(items), here());
    }

    public static Block.Item item(Inline... content) {
        return new Block.Item(List.of(paragraph(content)));
    }

    public static Block.Row row(List<Inline> first, List<Inline> second, List<Inline> third) {
        return new Block.Row(List.of(new Block.Cell(first), new Block.Cell(second), new Block.Cell(third)));
    }

    public static Block.Field field(String name, Block.Field.Answer answer, Inline... label) {
        return new Block.Field(name, List.of(label), answer);
    }

    /** A section of level 1; {@code id} empty for one without a name. */
    public static Section section(Section.Kind kind, String id, List<Inline> title, List<Block> content) {
        return new Section(1, kind, name(id), Designation.NONE, title, content, List.of(), Origin.MODEL, here());
    }

    private static Optional<Id> name(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(new Id(id));
    }
}

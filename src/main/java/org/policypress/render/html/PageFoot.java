package org.policypress.render.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypress.document.Block;
import org.policypress.document.Inline;
import org.policypress.document.Section;

/**
 * How much room must be left on a page in print for a heading, or a sentence that says what comes next, so that it does not
 * stand alone at the page's foot. openhtmltopdf cannot keep two blocks together, but can be told what room one wants.
 *
 * <p>The style sheet tells it for headings before text. Here it is for what is higher than that, by estimates that are rather
 * too high: one that is too high leaves a few lines of a page empty, one that is too low a line alone.
 */
final class PageFoot {

    /** Of a page of A4 without its margins; what wants more cannot be kept together. */
    private static final double PAGE = 244;

    private static final double PIXEL = 25.4 / 96;
    private static final double LINE = 6;
    private static final double SPACE = 2.4;

    /** Characters of a line beside a clause's number, where the letters are wide. */
    private static final int LINE_LENGTH = 66;

    /** Characters of a line beside a field's answer. */
    private static final int LABEL_LENGTH = 28;

    /** A longer paragraph may be parted; some lines of it stay with what follows. */
    private static final int MOST_LINES = 5;

    /** A section's heading with the space below. */
    private static final double HEADING = 17;

    /** A lower heading with the space above and below. */
    private static final double SUBHEADING = 16;

    private static final double CAPTION = 9;
    private static final double TABLE = 26;

    /** As the style sheet has it. */
    private static final double NOTE = 28;

    private static final double ABOVE_FORM = 3;

    private PageFoot() {}

    /** The style of a heading that more follows than two lines of text; without it, the style sheet's own. */
    static Optional<String> after(Section section) {
        return room(section).flatMap(PageFoot::style);
    }

    private static Optional<Double> room(Section section) {
        Optional<Double> below = section.content().isEmpty()
                ? section.subsections().stream().findFirst().flatMap(PageFoot::room)
                : beginning(section.content());
        return below.map(room -> room + (section.level() == 1 ? HEADING : SUBHEADING));
    }

    /** What a heading has to have beside it of what stands below: a picture, or a sentence with what it introduces. */
    private static Optional<Double> beginning(List<Block> blocks) {
        Optional<Block> next = blocks.stream().skip(1).findFirst();
        return switch (blocks.getFirst()) {
            case Block.Figure f -> Optional.of(height(f));
            case Block.Paragraph p ->
                next.flatMap(block -> introduction(p.content(), block)).or(() -> text(p.content()));
            case Block.Note _ -> Optional.of(NOTE);
            case Block.Clause c when c.content().size() > 1 -> beginning(c.content());
            case Block.Clause c when c.content().isEmpty() -> Optional.empty();
            case Block.Clause c ->
                beginning(Stream.concat(c.content().stream(), next.filter(b -> !(b instanceof Block.Clause)).stream())
                        .toList());
            case Block.BulletList _,
                    Block.OrderedList _,
                    Block.Table _,
                    Block.Quote _,
                    Block.Code _,
                    Block.Form _,
                    Block.Divider _,
                    Block.Revised _,
                    Block.Altered _ -> Optional.empty();
        };
    }

    /**
     * The first lines of text. Of a paragraph of five lines or less openhtmltopdf moves all to the next page when one line
     * has no room, where it has a number; of a longer one it leaves two.
     */
    private static Optional<Double> text(List<Inline> line) {
        int lines = Math.min(MOST_LINES, lines(line));
        return lines < 3 ? Optional.empty() : Optional.of(lines * LINE);
    }

    /** The style of a paragraph that says what the next block is. */
    static Optional<String> before(List<Inline> line, Block next) {
        return introduction(line, next).flatMap(PageFoot::style);
    }

    private static Optional<Double> introduction(List<Inline> line, Block next) {
        int lines = lines(line);
        return next.isIntroduced() && lines <= MOST_LINES
                ? Optional.of(lines * LINE + SPACE + first(next))
                : Optional.empty();
    }

    /** The height of the part of a block that is not parted. */
    private static double first(Block block) {
        return switch (block) {
            case Block.Figure f -> height(f);
            case Block.Table _ -> TABLE;
            case Block.BulletList l -> first(l.items());
            case Block.OrderedList l -> first(l.items());
            case Block.Clause c -> firstOf(c.content());
            case Block.Paragraph p -> Math.min(2, lines(p.content())) * LINE;
            case Block.Form f -> f.fields().isEmpty() ? LINE : first(f.fields().getFirst());
            case Block.Code _ -> 3 * LINE;
            case Block.Quote _, Block.Note _, Block.Divider _, Block.Revised _, Block.Altered _ -> 2 * LINE;
        };
    }

    private static double first(List<Block.Item> items) {
        return items.isEmpty() ? LINE : firstOf(items.getFirst().content());
    }

    private static double firstOf(List<Block> content) {
        return content.isEmpty() ? LINE : first(content.getFirst());
    }

    /** The height of a form's field, which is never parted, with the space above the form: as the style sheet has them. */
    private static double first(Block.Field field) {
        double answer = switch (field.answer()) {
            case TEXT, DATE -> 9;
            case SIGNATURE -> 14;
            case LINES -> 33;
            case TICK -> 8;
        };
        int label = 1 + Inline.text(field.label()).length() / LABEL_LENGTH;
        return ABOVE_FORM + Math.max(answer, label * LINE + SPACE);
    }

    private static double height(Block.Figure figure) {
        double picture = Pictures.Beside.height(figure.picture().file(), "figure") * PIXEL;
        return picture + (figure.caption().isEmpty() ? 0 : CAPTION * lines(figure.caption()));
    }

    private static int lines(List<Inline> line) {
        return 1 + Inline.text(line).length() / LINE_LENGTH;
    }

    private static Optional<String> style(double room) {
        return room > PAGE ? Optional.empty() : Optional.of("-fs-page-break-min-height:" + Math.round(room) + "mm");
    }
}

package org.policypress.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.policypress.document.Block;
import org.policypress.document.Footnote;
import org.policypress.document.Id;
import org.policypress.document.ImageFile;
import org.policypress.document.Inline;
import org.policypress.document.Section;
import org.policypress.problem.Place;

/**
 * Writes sections and blocks as the Markdown that is read as them again: {@link Markdown#read} of what is written gives the
 * same content, whatever characters its words have. Long lines are parted between words.
 */
public final class MarkdownWriter {

    private static final String FENCE = "```";

    /** How long a line of words may be, in UTF-16 code units. */
    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();
    private final SortedMap<Place, Integer> places = new TreeMap<>(Comparator.naturalOrder());

    private MarkdownWriter() {}

    /**
     * A text with where its pieces stand in it.
     *
     * @param text the Markdown, with {@code \n} at its line ends
     * @param lines on which line, counted from 1, what has that place in the content begins
     */
    public record Written(String text, Map<Place, Integer> lines) {}

    /** Writes content that is no redline. */
    public static Written write(Content content) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.blocks(content.opening(), "", new Count());
        content.sections().forEach(section -> writer.section(section, new Count()));
        content.footnotes().forEach(writer::footnote);
        String text = writer.lines.stream()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
        return new Written(text.isEmpty() ? "" : text + "\n", writer.places);
    }

    /** How many clauses the section has had: they count on whatever stands between them. */
    private static final class Count {
        private int clauses;
    }

    private void section(Section section, Count above) {
        apart("");
        places.putIfAbsent(section.place(), lines.size() + 1);
        String name = switch (section.kind()) {
            case NUMBERED -> section.id().map(id -> " {#" + id + "}").orElse("");
            case UNNUMBERED, APPENDIX ->
                " {" + section.id().map(id -> "#" + id + " ").orElse("") + "."
                        + section.kind().name().toLowerCase(Locale.ROOT) + "}";
        };
        lines.add("#".repeat(section.level()) + " " + heading(section.title()) + name);
        Count count = section.level() == 1 ? new Count() : above;
        blocks(section.content(), "", count);
        section.subsections().forEach(below -> section(below, count));
    }

    /** A heading ends with its words: signs at its end would be taken for closing ones. */
    private static String heading(List<Inline> title) {
        String words = InlineWriter.write(title, " ");
        return words.endsWith("#") && !words.endsWith("\\#") ? words.substring(0, words.length() - 1) + "\\#" : words;
    }

    private void footnote(Footnote note) {
        apart("");
        int first = lines.size();
        blocks(note.content(), "    ", new Count(), false);
        String begin = lines.size() > first ? lines.get(first).strip() : "";
        if (lines.size() > first) {
            lines.set(first, "[^" + note.number() + "]: " + begin);
        } else {
            lines.add("[^" + note.number() + "]:");
        }
        places.putIfAbsent(note.place(), first + 1);
    }

    private void blocks(List<Block> blocks, String margin, Count count) {
        blocks(blocks, margin, count, true);
    }

    /** @param apart whether an empty line stands before the first of them, which follows something */
    private void blocks(List<Block> blocks, String margin, Count count, boolean apart) {
        Optional<Block> before = Optional.empty();
        boolean other = false;
        for (Block block : blocks) {
            // Two lists one after the other would be one list, but for another sign.
            other = before.filter(b -> isList(b) && b.getClass() == block.getClass())
                            .isPresent()
                    && !other;
            boolean isFirst = before.isEmpty();
            if (isFirst ? apart : !isTight(before, block, margin)) {
                apart(margin);
            }
            places.putIfAbsent(block.place(), lines.size() + 1);
            block(block, margin, count, other);
            before = Optional.of(block);
        }
    }

    /** The parts of a clause follow one another without empty lines, as people write them. */
    private static boolean isTight(Optional<Block> before, Block block, String margin) {
        return !margin.isEmpty()
                && block instanceof Block.Clause
                && before.filter(Block.Clause.class::isInstance).isPresent();
    }

    private static boolean isList(Block block) {
        return block instanceof Block.BulletList || block instanceof Block.OrderedList;
    }

    private void block(Block block, String margin, Count count, boolean other) {
        switch (block) {
            case Block.Paragraph p -> paragraph(p.content(), margin, "");
            case Block.Clause c -> clause(c, margin, count);
            case Block.BulletList l -> {
                for (Block.Item item : l.items()) {
                    item(item, other ? "* " : "- ", margin);
                }
            }
            case Block.OrderedList l -> {
                for (int i = 0; i < l.items().size(); i++) {
                    item(l.items().get(i), l.start() + i + (other ? ") " : ". "), margin);
                }
            }
            case Block.Table t -> table(t, margin);
            case Block.Figure f -> lines.add(margin + figure(f));
            case Block.Quote q -> {
                if (q.content().isEmpty()) {
                    lines.add(margin + ">");
                }
                blocks(q.content(), margin + "> ", new Count());
            }
            case Block.Note n -> {
                lines.add(margin + "> [!" + n.kind() + "]");
                List<Block> content = n.content();
                if (!content.isEmpty() && content.getFirst() instanceof Block.Paragraph p) {
                    paragraph(p.content(), margin + "> ", "");
                    content = content.subList(1, content.size());
                }
                blocks(content, margin + "> ", new Count());
            }
            case Block.Code c -> code(c.text(), margin);
            case Block.Form f -> form(f, margin);
            case Block.Divider _ -> lines.add(margin + "***");
            case Block.Revised r -> block(r.content(), margin, count, other);
            case Block.Altered a -> block(a.after(), margin, count, other);
        }
    }

    private void clause(Block.Clause clause, String margin, Count count) {
        count.clauses++;
        String begin = count.clauses + ". ";
        String name = clause.id().map(MarkdownWriter::braces).orElse("");
        hang(clause.content(), begin, name, margin);
    }

    private static String braces(Id id) {
        return "  {#" + id + "}";
    }

    private void item(Block.Item item, String begin, String margin) {
        hang(item.content(), begin, "", margin);
    }

    /** Blocks that hang behind a number or a bullet. */
    private void hang(List<Block> content, String begin, String end, String margin) {
        String inner = margin + " ".repeat(begin.length());
        int first = lines.size();
        if (!content.isEmpty() && content.getFirst() instanceof Block.Paragraph p) {
            paragraph(p.content(), inner, end);
            hung(content.subList(1, content.size()), inner);
        } else {
            blocks(content, inner, new Count(), false);
        }
        if (lines.size() == first) {
            lines.add(margin + begin);
        } else {
            lines.set(first, margin + begin + lines.get(first).substring(inner.length()));
        }
    }

    /** What follows the first paragraph behind a number or bullet: a list directly, anything else after an empty line. */
    private void hung(List<Block> content, String inner) {
        if (content.isEmpty()) {
            return;
        }
        Block head = content.getFirst();
        boolean list = head instanceof Block.BulletList || head instanceof Block.Clause;
        boolean whole = content.stream().allMatch(b -> b.getClass() == head.getClass());
        blocks(content, inner, new Count(), !(list && whole));
    }

    private void paragraph(List<Inline> content, String margin, String end) {
        String text = InlineWriter.write(content, "\\\n") + end;
        for (int from = 0; from <= text.length(); ) {
            int lineBreak = text.indexOf('\n', from);
            int to = lineBreak < 0 ? text.length() : lineBreak;
            wrapped(text.substring(from, to), margin);
            from = to + 1;
        }
    }

    /**
     * Adds a line, parted where it is long: only before a word, since any other sign might mean something at the beginning of a
     * line, and never within a placeholder.
     */
    private void wrapped(String text, String margin) {
        int from = 0;
        int last = -1;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' && i > 0 && text.charAt(i - 1) == '$') {
                depth++;
            } else if (c == '}' && depth > 0) {
                depth--;
            }
            if (i - from + margin.length() > WIDTH && last > from) {
                lines.add(margin + text.substring(from, last));
                from = last + 1;
                last = -1;
            }
            boolean mayPart = c == ' ' && depth == 0 && i > from && text.charAt(i - 1) != ' ';
            if (mayPart && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
                last = i;
            }
        }
        lines.add(margin + text.substring(from));
    }

    private void table(Block.Table table, String margin) {
        lines.add(margin + row(table.head()));
        lines.add(margin
                + table.columns().stream()
                        .map(alignment -> switch (alignment) {
                            case START -> "---";
                            case CENTRE -> ":---:";
                            case END -> "---:";
                        })
                        .collect(Collectors.joining("|", "|", "|")));
        table.body().forEach(row -> lines.add(margin + row(row)));
    }

    private static String row(Block.Row row) {
        return row.cells().stream()
                .map(cell -> InlineWriter.write(cell.content(), " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String figure(Block.Figure figure) {
        String caption = InlineWriter.write(figure.caption(), " ");
        return "![" + Escaping.words(figure.picture().alternative()) + "]("
                + path(figure.picture().file())
                + (caption.isEmpty() ? "" : " \"" + caption.replace("\"", "\\\"") + "\"") + ")";
    }

    /** A picture's path from the folder of the policies. */
    static String path(ImageFile file) {
        return file.path().replaceFirst("^policies/", "");
    }

    private void code(String text, String margin) {
        String fence = FENCE;
        while (text.contains(fence)) {
            fence += "`";
        }
        lines.add(margin + fence);
        text.lines().forEach(line -> lines.add(margin + line));
        lines.add(margin + fence);
    }

    private void form(Block.Form form, String margin) {
        lines.add(margin + FENCE + "form");
        for (Block.Field field : form.fields()) {
            lines.add(
                    margin + label(field.label()) + ": " + field.answer().name().toLowerCase(Locale.ROOT));
        }
        lines.add(margin + FENCE);
    }

    /** A label is read as it stands, but for placeholders: what looks like one is parted. */
    private static String label(List<Inline> label) {
        return label.stream()
                .map(part -> part instanceof Inline.Value v
                        ? "${" + v.placeholder() + "}"
                        : Inline.text(List.of(part))
                                .replace("${", "$ {")
                                .replace("<#", "< #")
                                .replace("</#", "< /#"))
                .collect(Collectors.joining());
    }

    /** An empty line, where the line above is none. */
    private void apart(String margin) {
        if (!lines.isEmpty()
                && !lines.getLast().isBlank()
                && !lines.getLast().strip().equals(margin.strip())) {
            lines.add(margin.stripTrailing());
        }
    }
}

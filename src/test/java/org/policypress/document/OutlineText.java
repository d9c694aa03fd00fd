package org.policypress.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.problem.Place;

/**
 * A document as the lines of an outline, for tests of what is numbered. On each line one of:
 *
 * <pre>
 * # Title {.appendix} {#id}   a section; ## a subsection; "-> id" in the title is a reference
 * * {#id}                     a clause; two spaces further in, one within it
 * -> id                       a paragraph with a reference; in the clause, if it is further in
 * -                           another block
 * ^ -> id                     a footnote with a reference
 * </pre>
 */
final class OutlineText {

    private static final String FILE = "policies/x.md";
    private static final Pattern ID = Pattern.compile("\\{#([^ }]+)}");
    private static final Pattern REFERENCE = Pattern.compile("-> ([^ ]+)");

    /** A line of the outline. */
    private record Line(int number, int indent, String text) {

        Place place() {
            return new Place(FILE, number, 1);
        }

        boolean isHeading() {
            return text.startsWith("#");
        }

        int level() {
            return text.indexOf(' ');
        }

        Optional<Id> id() {
            Matcher id = ID.matcher(text);
            return id.find() ? Optional.of(new Id(id.group(1))) : Optional.empty();
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<Footnote> footnotes = new ArrayList<>();
    private int at;

    private OutlineText(String outline) {
        int number = 0;
        for (String line : outline.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(number, line.length() - line.stripLeading().length(), line.strip()));
            }
        }
    }

    /** The document of an outline, without numbers. */
    static Document document(String outline) {
        OutlineText text = new OutlineText(outline);
        List<Block> opening = text.blocks(0);
        List<Section> sections = text.sections(1);
        return new Document(
                new Document.Key("s", "x", ""),
                "en-GB",
                new Cover("P", "X", "S", Optional.empty(), "All", List.of(), Optional.empty()),
                opening,
                sections,
                text.footnotes,
                new Edition.Draft(new LibraryState.Commit("0".repeat(40), Instant.EPOCH, false)));
    }

    private boolean isAtEnd() {
        return at == lines.size();
    }

    private List<Section> sections(int level) {
        List<Section> sections = new ArrayList<>();
        while (!isAtEnd() && lines.get(at).level() == level) {
            Line line = lines.get(at++);
            String title = line.text().substring(level + 1).replaceAll(" *\\{.*", "");
            sections.add(new Section(
                    level,
                    kind(line),
                    line.id(),
                    Designation.NONE,
                    inlines(title, line.place()),
                    blocks(0),
                    sections(level + 1),
                    Origin.MODEL,
                    line.place()));
        }
        return sections;
    }

    private static Section.Kind kind(Line heading) {
        if (heading.text().contains("{.appendix}")) {
            return Section.Kind.APPENDIX;
        }
        return heading.level() > 1 || heading.text().contains("{.unnumbered}")
                ? Section.Kind.UNNUMBERED
                : Section.Kind.NUMBERED;
    }

    private List<Block> blocks(int indent) {
        List<Block> blocks = new ArrayList<>();
        while (!isAtEnd() && !lines.get(at).isHeading() && lines.get(at).indent() >= indent) {
            Line line = lines.get(at++);
            if (line.text().startsWith("*")) {
                blocks.add(
                        new Block.Clause(line.id(), Designation.NONE, blocks(indent + 2), Origin.MODEL, line.place()));
            } else if (line.text().startsWith("^")) {
                footnotes.add(new Footnote(
                        footnotes.size() + 1,
                        List.of(paragraph(line, line.text().substring(2))),
                        line.place()));
            } else if (line.text().equals("-")) {
                blocks.add(new Block.Divider(line.place()));
            } else {
                blocks.add(paragraph(line, line.text()));
            }
        }
        return blocks;
    }

    private static Block paragraph(Line line, String text) {
        return new Block.Paragraph(inlines(text, line.place()), line.place());
    }

    private static List<Inline> inlines(String text, Place place) {
        List<Inline> inlines = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(text);
        int from = 0;
        while (reference.find()) {
            inlines.add(new Inline.Text(text.substring(from, reference.start())));
            inlines.add(new Inline.Strong(
                    List.of(new Inline.Reference(new Id(reference.group(1)), Designation.NONE, List.of(), place))));
            from = reference.end();
        }
        inlines.add(new Inline.Text(text.substring(from)));
        return inlines;
    }

    /** A document's numbers, in the form of its outline: {@code label | citation | anchor} of each section and clause. */
    static String numbers(Document document) {
        StringBuilder out = new StringBuilder();
        append(document.opening(), 0, out);
        document.sections().forEach(section -> append(section, out));
        document.footnotes().forEach(note -> {
            out.append("^ ");
            append(note.content(), 0, out);
        });
        return out.toString();
    }

    private static void append(Section section, StringBuilder out) {
        out.append("#".repeat(section.level())).append(' ').append(line(section.number()));
        append(section.content(), 0, out);
        section.subsections().forEach(below -> append(below, out));
    }

    private static void append(List<Block> blocks, int indent, StringBuilder out) {
        for (Block block : blocks) {
            out.append(" ".repeat(indent));
            if (block instanceof Block.Clause clause) {
                out.append("* ").append(line(clause.number()));
                append(clause.content(), indent + 2, out);
            } else if (block instanceof Block.Paragraph paragraph) {
                out.append(Inline.text(paragraph.content())).append('\n');
            } else {
                out.append("-\n");
            }
        }
    }

    private static String line(Designation number) {
        return number.label() + " | " + number.citation() + " | " + number.anchor() + "\n";
    }
}

package org.policypress.compare;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.policypress.document.Block;
import org.policypress.document.Cover;
import org.policypress.document.Designation;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Flow;
import org.policypress.document.Footnote;
import org.policypress.document.FootnoteOrder;
import org.policypress.document.Id;
import org.policypress.document.ImageFile;
import org.policypress.document.Inline;
import org.policypress.document.LibraryState;
import org.policypress.document.Numbering;
import org.policypress.document.Origin;
import org.policypress.document.Picture;
import org.policypress.document.Section;
import org.policypress.problem.Place;

/**
 * Documents written short, for tests: a strict little cousin of the policies' Markdown that needs no reader. A line is a
 * block; two spaces before it put it into the clause or item above. It knows {@code # heading}, {@code 1. clause},
 * {@code - item}, {@code | cell | cell |}, {@code > quote}, {@code ! note}, {@code ---}, {@code ![alternative](file)} and
 * paragraphs; a heading or clause may end in {@code {#id}}. In a line {@code *emphasis*}, {@code **strong**},
 * {@code `code`}, {@code [words](target)}, {@code [](#id)}, {@code ${placeholder=value}} and {@code ^[footnote]}. Lines that
 * begin with {@code @} are the cover's: {@code @Audience: staff}.
 */
final class Notation {

    private static final Place PLACE = Place.of("test");
    private static final LibraryState COMMIT =
            new LibraryState.Commit("0".repeat(40), Instant.parse("2026-11-01T09:00:00Z"), false);
    private static final Pattern ATTRIBUTES =
            Pattern.compile("(.*?) ?\\{(#[A-Za-z][\\w.-]*|\\.appendix|\\.unnumbered|\\.local)}");
    private static final Pattern INLINE = Pattern.compile("\\*\\*(?<strong>[^*]+)\\*\\*"
            + "|\\*(?<emphasis>[^*]+)\\*"
            + "|`(?<code>[^`]+)`"
            + "|!\\[(?<alternative>[^\\]]+)]\\((?<file>[^)]+)\\)"
            + "|\\^\\[(?<note>[^\\]]+)]"
            + "|\\[(?<words>[^\\]]*)]\\((?<target>[^)]+)\\)"
            + "|\\$\\{(?<placeholder>[^=}]+)=(?<value>[^}]*)}");

    private final List<Footnote> footnotes = new ArrayList<>();
    private final List<Cover.Fact> facts = new ArrayList<>();

    private Notation() {}

    /** The document, numbered. */
    static Document document(String text) {
        return new Notation().read(text);
    }

    private Document read(String text) {
        List<Flow.Part> parts = new ArrayList<>();
        List<String> lines =
                new ArrayList<>(text.lines().filter(l -> !l.isBlank()).toList());
        List<String> block = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("@")) {
                String[] fact = line.substring(1).split(": ", 2);
                facts.add(new Cover.Fact(fact[0], fact[1]));
            } else if (line.startsWith("#")) {
                blocks(block).forEach(b -> parts.add(new Flow.Part.Text(b)));
                block.clear();
                parts.add(new Flow.Part.Heading(heading(line)));
            } else {
                block.add(line);
            }
        }
        blocks(block).forEach(b -> parts.add(new Flow.Part.Text(b)));
        Flow flow = new Flow(parts);
        Document document = new Document(
                new Document.Key("school", "policy", ""),
                "en-GB",
                new Cover("Provider", "Policy", "School", Optional.empty(), "Staff", facts, Optional.empty()),
                flow.opening(),
                flow.sections(),
                footnotes,
                new Edition.Draft(COMMIT));
        return Numbering.number(FootnoteOrder.restore(document)).value().orElseThrow();
    }

    private Section heading(String line) {
        int level = line.indexOf(' ');
        Named named = Named.of(line.substring(level + 1));
        return new Section(
                level,
                named.kind,
                named.id,
                Designation.NONE,
                line(named.text),
                List.of(),
                List.of(),
                named.origin,
                PLACE);
    }

    private record Named(String text, Optional<Id> id, Section.Kind kind, Origin origin) {
        static Named of(String text) {
            Optional<Id> id = Optional.empty();
            Section.Kind kind = Section.Kind.NUMBERED;
            Origin origin = Origin.MODEL;
            String rest = text;
            for (Matcher m = ATTRIBUTES.matcher(rest); m.matches(); m = ATTRIBUTES.matcher(rest)) {
                switch (m.group(2)) {
                    case ".appendix" -> kind = Section.Kind.APPENDIX;
                    case ".unnumbered" -> kind = Section.Kind.UNNUMBERED;
                    case ".local" -> origin = Origin.LOCAL;
                    default -> id = Optional.of(new Id(m.group(2).substring(1)));
                }
                rest = m.group(1);
            }
            return new Named(rest, id, kind, origin);
        }
    }

    private List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(lines);
        while (!rest.isEmpty()) {
            String first = rest.removeFirst();
            if (first.startsWith("1. ")) {
                Named named = Named.of(first.substring(3));
                blocks.add(
                        new Block.Clause(named.id, Designation.NONE, content(named.text, rest), named.origin, PLACE));
            } else if (first.startsWith("- ")) {
                List<Block.Item> items = new ArrayList<>();
                items.add(new Block.Item(content(first.substring(2), rest)));
                while (!rest.isEmpty() && rest.getFirst().startsWith("- ")) {
                    items.add(new Block.Item(content(rest.removeFirst().substring(2), rest)));
                }
                blocks.add(new Block.BulletList(items, PLACE));
            } else if (first.startsWith("+ ")) {
                List<Block.Item> items = new ArrayList<>();
                items.add(new Block.Item(content(first.substring(2), rest)));
                while (!rest.isEmpty() && rest.getFirst().startsWith("+ ")) {
                    items.add(new Block.Item(content(rest.removeFirst().substring(2), rest)));
                }
                blocks.add(new Block.OrderedList(Block.OrderedList.Style.DECIMAL, 1, items, PLACE));
            } else if (first.startsWith("| ")) {
                List<Block.Row> rows = new ArrayList<>();
                Block.Row head = row(first);
                while (!rest.isEmpty() && rest.getFirst().startsWith("| ")) {
                    rows.add(row(rest.removeFirst()));
                }
                List<Block.Table.Alignment> columns = head.cells().stream()
                        .map(_ -> Block.Table.Alignment.START)
                        .toList();
                blocks.add(new Block.Table(columns, head, rows, PLACE));
            } else if (first.startsWith("> ")) {
                blocks.add(new Block.Quote(content(first.substring(2), rest), PLACE));
            } else if (first.startsWith("! ")) {
                blocks.add(new Block.Note(Block.Note.Kind.NOTE, content(first.substring(2), rest), PLACE));
            } else if (first.startsWith("!! ")) {
                blocks.add(new Block.Note(Block.Note.Kind.WARNING, content(first.substring(3), rest), PLACE));
            } else if (first.startsWith("    ")) {
                blocks.add(new Block.Code(first.strip(), PLACE));
            } else if (first.equals("---")) {
                blocks.add(new Block.Divider(PLACE));
            } else if (first.startsWith("? ")) {
                List<Block.Field> fields = new ArrayList<>();
                fields.add(field(first));
                while (!rest.isEmpty() && rest.getFirst().startsWith("? ")) {
                    fields.add(field(rest.removeFirst()));
                }
                blocks.add(new Block.Form(fields, PLACE));
            } else if (first.startsWith("![")) {
                int end = first.indexOf(')') + 1;
                Inline.Image image =
                        (Inline.Image) line(first.substring(0, end)).getFirst();
                String caption = first.substring(end).strip();
                blocks.add(new Block.Figure(image.picture(), line(caption), PLACE));
            } else {
                blocks.add(new Block.Paragraph(line(first), PLACE));
            }
        }
        return blocks;
    }

    private List<Block> content(String first, Deque<String> rest) {
        List<String> inner = new ArrayList<>();
        inner.add(first);
        while (!rest.isEmpty() && rest.getFirst().startsWith("  ")) {
            inner.add(rest.removeFirst().substring(2));
        }
        return blocks(inner);
    }

    private Block.Row row(String line) {
        return new Block.Row(Arrays.stream(line.substring(2, line.length() - 2).split(" \\| ", -1))
                .map(cell -> new Block.Cell(line(cell.strip())))
                .toList());
    }

    private Block.Field field(String line) {
        String label = line.substring(2);
        String name = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return new Block.Field(name, List.of(new Inline.Text(label)), Block.Field.Answer.TEXT);
    }

    private List<Inline> line(String text) {
        List<Inline> line = new ArrayList<>();
        Matcher m = INLINE.matcher(text);
        int from = 0;
        while (m.find()) {
            text(text.substring(from, m.start()), line);
            line.add(inline(m));
            from = m.end();
        }
        text(text.substring(from), line);
        return line;
    }

    private static void text(String text, List<Inline> out) {
        if (!text.isEmpty()) {
            out.add(new Inline.Text(text));
        }
    }

    private Inline inline(Matcher m) {
        if (m.group("strong") != null) {
            return new Inline.Strong(line(m.group("strong")));
        }
        if (m.group("emphasis") != null) {
            return new Inline.Emphasis(line(m.group("emphasis")));
        }
        if (m.group("code") != null) {
            return new Inline.Code(m.group("code"));
        }
        if (m.group("file") != null) {
            return new Inline.Image(picture(m.group("file"), m.group("alternative")));
        }
        if (m.group("note") != null) {
            int number = footnotes.size() + 1;
            footnotes.add(new Footnote(number, List.of(), PLACE));
            footnotes.set(
                    number - 1,
                    new Footnote(number, List.of(new Block.Paragraph(line(m.group("note")), PLACE)), PLACE));
            return new Inline.FootnoteMark(number);
        }
        if (m.group("placeholder") != null) {
            return new Inline.Value(m.group("value"), m.group("placeholder"));
        }
        String target = m.group("target");
        return target.startsWith("#")
                ? new Inline.Reference(new Id(target.substring(1)), Designation.NONE, line(m.group("words")), PLACE)
                : new Inline.Link(target, line(m.group("words")));
    }

    /** Another name is another picture: one dot, whose colour comes from the name. */
    private static Picture picture(String file, String alternative) {
        BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        dot.setRGB(0, 0, file.hashCode());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(dot, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(new ImageFile(file, ImageFile.Type.PNG, 1, 1, png.toByteArray()), alternative);
    }
}

package org.policypress.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.problem.Spelling;

/** Reads paragraphs, lists, tables and whatever else stands under a heading. */
final class BlockReader {

    /** The highest first number of a list: what is higher is a year at the beginning of a line. */
    private static final int HIGHEST_START = 999;

    private static final Pattern LOOKS_LIKE_TABLE =
            Pattern.compile("(?m)^[ \\t]*\\|?[ \\t]*:?-+:?[ \\t]*\\|[-:| \\t]*$");

    private static final String FORM = "form";

    private final Reading reading;
    private final InlineReader inlines;

    BlockReader(Reading reading, Document document) {
        this.reading = reading;
        this.inlines = new InlineReader(reading, document);
    }

    InlineReader inlines() {
        return inlines;
    }

    /** Reads a footnote's text. */
    List<Block> footnote(FootnoteBlock footnote) {
        return children(footnote, Setting.OPENING.inBlock());
    }

    /** The braces at the end of a heading or of a clause's first paragraph. */
    Attributes attributes(Node node, BasedSequence raw) {
        return Attributes.find(raw.toString(), raw.getStartOffset())
                .map(found -> Attributes.of(found, reading))
                .orElseGet(() -> Attributes.none(Integer.MAX_VALUE));
    }

    /** Reads a block and adds what it is to {@code out}: a list of clauses is a block for each. */
    void read(Node node, Setting setting, List<Block> out) {
        if (setting.isTooDeep()) {
            reading.error(node, "too-deep", Setting.TOO_DEEP);
            return;
        }
        switch (node) {
            case Paragraph paragraph -> out.add(paragraph(paragraph));
            case OrderedList list when setting.clauses() -> clauses(list, setting, out);
            case OrderedList list -> out.add(orderedList(list, setting));
            case BulletList list -> out.add(new Block.BulletList(items(list, setting.inBlock()), reading.place(list)));
            case BlockQuote quote -> out.add(quote(quote, setting));
            case TableBlock table -> out.add(new TableReader(reading, inlines).read(table));
            case FencedCodeBlock code -> out.add(fenced(code));
            case IndentedCodeBlock code ->
                out.add(new Block.Code(CodeText.block(code, reading.text()), reading.place(code)));
            case ThematicBreak divider -> out.add(new Block.Divider(reading.place(divider)));
            case FootnoteBlock _ -> {} // read where it is mentioned
            case Reference _ -> {} // the address of links elsewhere in the text
            case HtmlBlockBase html ->
                reading.error(
                        html,
                        "raw-html",
                        RawHtml.sentence(reading.text().written(html.getChars().toString())));
            case Heading heading ->
                reading.error(
                        heading,
                        "heading-inside",
                        "a heading cannot stand in a list or quote; begin its line at the margin, or make it bold words");
            default -> throw new IllegalStateException("the parser made an unknown block, " + node);
        }
    }

    private List<Block> children(Node parent, Setting setting) {
        List<Block> blocks = new ArrayList<>();
        for (Node child : parent.getChildren()) {
            read(child, setting, blocks);
        }
        return blocks;
    }

    private Block paragraph(Paragraph paragraph) {
        Attributes.find(paragraph.getChars().toString(), paragraph.getStartOffset())
                .ifPresent(found -> reading.error(
                        found.offset(),
                        "attributes",
                        "only a heading or a clause can have a name in braces; write \\{ for the sign itself"));
        if (LOOKS_LIKE_TABLE.matcher(paragraph.getChars()).find()) {
            reading.error(
                    paragraph,
                    "broken-table",
                    "this is read as words, not as a table; a table has an empty line before it, one line of headings, and "
                            + "a line of hyphens such as |---|---|");
        }
        return inlines.pictures()
                .alone(paragraph)
                .<Block>map(picture -> inlines.pictures()
                        .figure(picture)
                        .orElseGet(() -> new Block.Paragraph(List.of(), reading.place(paragraph))))
                .orElseGet(() -> new Block.Paragraph(inlines.read(paragraph), reading.place(paragraph)));
    }

    private void clauses(OrderedList list, Setting setting, List<Block> out) {
        checkStart(list);
        for (Node item : list.getChildren()) {
            out.add(clause(item, setting.inClause()));
        }
    }

    private Block.Clause clause(Node item, Setting setting) {
        List<Block> content = new ArrayList<>();
        Attributes attributes = Attributes.none(Integer.MAX_VALUE);
        for (Node child : item.getChildren()) {
            if (child.getPrevious() == null && child instanceof Paragraph first) {
                attributes = attributes(first, first.getChars());
                if (attributes.start() == Integer.MAX_VALUE) {
                    read(first, setting, content);
                } else {
                    content.add(new Block.Paragraph(inlines.read(first, 0, attributes.start()), reading.place(first)));
                }
            } else {
                read(child, setting, content);
            }
        }
        if (attributes.kind().isPresent()) {
            reading.error(item, "attributes", "only a section can be {.appendix} or {.unnumbered}, a clause cannot");
        }
        return new Block.Clause(attributes.id(), Designation.NONE, content, reading.origin(item), reading.place(item));
    }

    private Block orderedList(OrderedList list, Setting setting) {
        checkStart(list);
        Block.OrderedList.Style style = switch (setting.orderedLists()) {
            case 0 -> Block.OrderedList.Style.DECIMAL;
            case 1 -> Block.OrderedList.Style.LETTER;
            default -> Block.OrderedList.Style.ROMAN;
        };
        int start = Math.min(list.getStartNumber(), HIGHEST_START);
        return new Block.OrderedList(style, start, items(list, setting.inOrderedList()), reading.place(list));
    }

    private void checkStart(OrderedList list) {
        int start = list.getStartNumber();
        if (start > HIGHEST_START) {
            String delimiter = String.valueOf(list.getDelimiter());
            reading.error(
                    list,
                    "list-start",
                    start + delimiter + " at the beginning of a line begins a numbered list; write " + start + "\\"
                            + delimiter + " if it is a year or another number");
        }
    }

    private List<Block.Item> items(Node list, Setting setting) {
        List<Block.Item> items = new ArrayList<>();
        for (Node item : list.getChildren()) {
            items.add(new Block.Item(children(item, setting)));
        }
        return items;
    }

    private Block quote(BlockQuote quote, Setting setting) {
        return NoteHead.of(quote, reading)
                .<Block>map(head ->
                        new Block.Note(head.kind(), noted(quote, head, setting.inBlock()), reading.place(quote)))
                .orElseGet(() -> new Block.Quote(children(quote, setting.inBlock()), reading.place(quote)));
    }

    private List<Block> noted(BlockQuote quote, NoteHead head, Setting setting) {
        List<Block> content = new ArrayList<>();
        for (Node child : quote.getChildren()) {
            if (child.getPrevious() != null) {
                read(child, setting, content);
            } else if (child.getEndOffset() > head.end()) {
                content.add(new Block.Paragraph(
                        inlines.read(child, head.end(), Integer.MAX_VALUE), reading.place(head.end())));
            }
        }
        return content;
    }

    private Block fenced(FencedCodeBlock code) {
        if (code.getClosingMarker().isEmpty()) {
            reading.error(
                    code,
                    "open-fence",
                    "nothing closes what begins here; add a line " + code.getOpeningMarker() + " after its last line");
        }
        String info = code.getInfo().toString().strip();
        if (info.equals(FORM)) {
            return new FormReader(reading).read(code);
        }
        if (Spelling.nearest(info, List.of(FORM)).isPresent()) {
            reading.error(
                    code,
                    "unknown-fence",
                    "a form begins with " + code.getOpeningMarker() + FORM + ", not with "
                            + reading.text().written(info));
        }
        return new Block.Code(CodeText.block(code, reading.text()), reading.place(code));
    }
}

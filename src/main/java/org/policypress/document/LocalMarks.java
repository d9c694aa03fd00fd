package org.policypress.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows in a document what a school has written itself: a word in bold stands before each such clause and in each such
 * heading. A word, since a colour would say nothing to those who do not see it, and is lost on many a printer.
 */
public final class LocalMarks {

    /** What stands before local text. */
    private static final Inline MARK = new Inline.Strong(List.of(new Inline.Text("[Local]")));

    private LocalMarks() {}

    /** The document with its local sections and clauses marked; those within a marked one are not marked again. */
    public static Document show(Document document) {
        return new Document(
                document.key(),
                document.language(),
                document.cover(),
                document.opening(),
                document.sections().stream()
                        .map(section -> section(section, Origin.MODEL))
                        .toList(),
                document.footnotes(),
                document.edition(),
                document.before());
    }

    private static Section section(Section s, Origin around) {
        boolean marked = s.origin() == Origin.LOCAL && around == Origin.MODEL;
        return new Section(
                s.level(),
                s.kind(),
                s.id(),
                s.number(),
                marked ? marked(s.title()) : s.title(),
                blocks(s.content(), s.origin()),
                s.subsections().stream()
                        .map(below -> section(below, s.origin()))
                        .toList(),
                s.origin(),
                s.place(),
                s.revision(),
                s.before());
    }

    private static List<Block> blocks(List<Block> blocks, Origin around) {
        return blocks.stream().map(block -> block(block, around)).toList();
    }

    private static Block block(Block block, Origin around) {
        if (!(block instanceof Block.Clause clause)) {
            return block;
        }
        boolean marked = clause.origin() == Origin.LOCAL && around == Origin.MODEL;
        List<Block> content = blocks(clause.content(), clause.origin());
        return new Block.Clause(
                clause.id(), clause.number(), marked ? markedFirst(content) : content, clause.origin(), clause.place());
    }

    private static List<Block> markedFirst(List<Block> content) {
        List<Block> marked = new ArrayList<>(content);
        if (!content.isEmpty() && content.getFirst() instanceof Block.Paragraph first) {
            marked.set(0, new Block.Paragraph(marked(first.content()), first.place()));
        } else {
            content.stream()
                    .findFirst()
                    .ifPresent(first -> marked.addFirst(new Block.Paragraph(List.of(MARK), first.place())));
        }
        return marked;
    }

    private static List<Inline> marked(List<Inline> words) {
        List<Inline> marked = new ArrayList<>(List.of(MARK, new Inline.Text(" ")));
        marked.addAll(words);
        return marked;
    }
}

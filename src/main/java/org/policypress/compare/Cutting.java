package org.policypress.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Inline;
import org.policypress.document.Revision;

/**
 * Draws blocks and items that were split or joined: their text is compared as one line, which is then cut where the block
 * begins that only one document has.
 */
final class Cutting {

    private final Drawing drawing;
    private final Tokens tokens;

    Cutting(Drawing drawing, Tokens tokens) {
        this.drawing = drawing;
        this.tokens = tokens;
    }

    /** The redline of a block that became two. */
    List<Block> split(Node old, Node first, Node second, Entry entry) {
        List<List<Inline>> lines = splitLines(old, first, second, entry);
        Block before = Drawing.block(old);
        Block one = withContent(first, lines.get(0), List.of());
        Block two = withContent(second, lines.get(1), rest(old, second, entry));
        Block make = Makes.differ(before, Drawing.block(first)) ? new Block.Altered(Makes.of(before), one) : one;
        return List.of(make, new Block.Revised(new Revision.Split(), two));
    }

    /** The redline of two blocks that became one. */
    List<Block> join(Node first, Node second, Node now, Entry entry) {
        List<List<Inline>> lines = joinLines(first, second, now, entry);
        Block before = Drawing.block(first);
        Block one = withContent(now, lines.get(0), List.of());
        Block two = withContent(second, lines.get(1), rest(second, now, entry));
        Block make = Makes.differ(before, Drawing.block(now)) ? new Block.Altered(Makes.of(before), one) : one;
        return List.of(make, new Block.Revised(new Revision.Joined(), two));
    }

    /** The redline of an item that became two. */
    List<Block.Item> splitItem(Node old, Node first, Node second, Entry entry) {
        List<List<Inline>> lines = splitLines(old, first, second, entry);
        return items(first, second, lines, rest(old, second, entry), new Revision.Split());
    }

    /** The redline of two items that became one. */
    List<Block.Item> joinItem(Node first, Node second, Node now, Entry entry) {
        List<List<Inline>> lines = joinLines(first, second, now, entry);
        return items(now, second, lines, rest(second, now, entry), new Revision.Joined());
    }

    private static List<Block.Item> items(
            Node first, Node second, List<List<Inline>> lines, List<Block> rest, Revision revision) {
        return List.of(
                new Block.Item(content(first, lines.get(0), List.of())),
                new Block.Item(content(second, lines.get(1), rest), Optional.of(revision)));
    }

    private List<List<Inline>> splitLines(Node old, Node first, Node second, Entry entry) {
        List<Token> now = new ArrayList<>(tokens.of(prose(first)));
        int at = now.size();
        now.addAll(tokens.of(prose(second)));
        return drawn(LineRedline.of(tokens.of(prose(old)), now).cutNew(at), entry);
    }

    private List<List<Inline>> joinLines(Node first, Node second, Node now, Entry entry) {
        List<Token> old = new ArrayList<>(tokens.of(prose(first)));
        int at = old.size();
        old.addAll(tokens.of(prose(second)));
        return drawn(LineRedline.of(old, tokens.of(prose(now))).cutOld(at), entry);
    }

    private static List<List<Inline>> drawn(List<LineRedline.Drawn> halves, Entry entry) {
        halves.forEach(half -> entry.addAll(half.edits()));
        return halves.stream().map(LineRedline.Drawn::line).toList();
    }

    private List<Block> rest(Node old, Node now, Entry entry) {
        return old.children().isEmpty() ? List.of() : drawing.rest(old, now, entry);
    }

    /** The paragraph that a node is, or begins with. */
    private static List<Inline> prose(Node node) {
        Node paragraph = node.children().isEmpty() ? node : node.children().getFirst();
        if (Drawing.block(paragraph) instanceof Block.Paragraph p) {
            return p.content();
        }
        throw new IllegalStateException("only what begins with a paragraph can be cut");
    }

    private static List<Block> content(Node node, List<Inline> line, List<Block> rest) {
        List<Block> content = new ArrayList<>();
        content.add(new Block.Paragraph(
                line, Drawing.block(node.children().getFirst()).place()));
        content.addAll(rest);
        return content;
    }

    private static Block withContent(Node node, List<Inline> line, List<Block> rest) {
        Block block = Drawing.block(node);
        return block instanceof Block.Clause c
                ? new Block.Clause(c.id(), c.number(), content(node, line, rest), c.origin(), c.place())
                : new Block.Paragraph(line, block.place());
    }
}

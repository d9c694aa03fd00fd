package org.policypress.compare;

import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Inline;

/**
 * What says one thing in blocks of several kinds: a clause that lost its number when it went to another section, or became a
 * warning there. Only what is one paragraph and nothing else can be known again in another kind of block.
 */
final class Reshaping {

    private Reshaping() {}

    /** Whether one can have become the other, though it is a block of another kind. */
    static boolean canBecome(Node old, Node now) {
        return !old.canBecome(now) && prose(old).isPresent() && prose(now).isPresent();
    }

    /** The line of the paragraph that a node is, or that is all it has. */
    static Optional<List<Inline>> prose(Node node) {
        return node.piece() instanceof Node.Piece.Text(Block block) ? prose(block) : Optional.empty();
    }

    private static Optional<List<Inline>> prose(Block block) {
        return switch (block) {
            case Block.Paragraph p -> Optional.of(p.content());
            case Block.Clause c -> sole(c.content());
            case Block.Quote q -> sole(q.content());
            case Block.Note n -> sole(n.content());
            case Block.BulletList _,
                    Block.OrderedList _,
                    Block.Table _,
                    Block.Figure _,
                    Block.Code _,
                    Block.Form _,
                    Block.Divider _,
                    Block.Revised _,
                    Block.Altered _ -> Optional.empty();
        };
    }

    private static Optional<List<Inline>> sole(List<Block> content) {
        return content.size() == 1 && content.getFirst() instanceof Block.Paragraph p
                ? Optional.of(p.content())
                : Optional.empty();
    }

    /** The block with another line in its paragraph. */
    static Block with(Block block, List<Inline> line) {
        return switch (block) {
            case Block.Paragraph p -> new Block.Paragraph(line, p.place());
            case Block.Clause c -> new Block.Clause(c.id(), c.number(), with(c.content(), line), c.origin(), c.place());
            case Block.Quote q -> new Block.Quote(with(q.content(), line), q.place());
            case Block.Note n -> new Block.Note(n.kind(), with(n.content(), line), n.place());
            case Block.BulletList _,
                    Block.OrderedList _,
                    Block.Table _,
                    Block.Figure _,
                    Block.Code _,
                    Block.Form _,
                    Block.Divider _,
                    Block.Revised _,
                    Block.Altered _ -> block;
        };
    }

    private static List<Block> with(List<Block> content, List<Inline> line) {
        return content.stream().map(block -> with(block, line)).toList();
    }
}

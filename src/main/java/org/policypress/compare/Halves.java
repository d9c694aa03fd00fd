package org.policypress.compare;

import org.policypress.document.Block;

/** Tells whether two nodes are the halves of a third: what a split makes of it, or what a join made it of. */
final class Halves {

    /** How much better both halves must fit than one. */
    private static final double GAIN = 0.1;

    private Halves() {}

    /** Whether the two, one after the other, say what the third says, and neither alone does. */
    static boolean are(Node first, Node second, Node whole, Identity identity) {
        if (!canBe(first, whole, identity)
                || !canBe(second, whole, identity)
                || first.children().size() > 1) {
            return false;
        }
        Profile together = first.profile().plus(second.profile());
        double best = Math.max(first.likeness(whole), second.likeness(whole));
        double both = together.likeness(whole.profile());
        return both >= Similarity.STRONG && both >= best + GAIN && contained(first, whole) && contained(second, whole);
    }

    private static boolean contained(Node half, Node whole) {
        return half.profile().shared(whole.profile()) >= 0.6 * half.profile().size();
    }

    /** Only what begins with a paragraph can be cut in two; what is named and lives on elsewhere is no half. */
    private static boolean canBe(Node half, Node whole, Identity identity) {
        return half.canBecome(whole)
                && isProse(half)
                && isProse(whole)
                && (half.id().equals(whole.id()) || !identity.livesOn(half));
    }

    private static boolean isProse(Node node) {
        return switch (node.piece()) {
            case Node.Piece.Text text ->
                switch (text.block()) {
                    case Block.Paragraph _ -> true;
                    case Block.Clause _ -> beginsWithParagraph(node);
                    case Block.BulletList _,
                            Block.OrderedList _,
                            Block.Table _,
                            Block.Figure _,
                            Block.Quote _,
                            Block.Code _,
                            Block.Form _,
                            Block.Note _,
                            Block.Divider _,
                            Block.Revised _,
                            Block.Altered _ -> false;
                };
            case Node.Piece.Entry _ -> beginsWithParagraph(node);
            case Node.Piece.Heading _, Node.Piece.Line _, Node.Piece.Column _, Node.Piece.Blank _, Node.Piece.Foot _ ->
                false;
        };
    }

    private static boolean beginsWithParagraph(Node node) {
        return !node.children().isEmpty()
                && node.children().getFirst().piece() instanceof Node.Piece.Text text
                && text.block() instanceof Block.Paragraph;
    }
}

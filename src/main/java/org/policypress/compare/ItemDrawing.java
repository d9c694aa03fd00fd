package org.policypress.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Revision;

/** Draws the items of lists and the fields of forms. */
final class ItemDrawing {

    private final Drawing drawing;
    private final Alignment alignment;
    private final Moves moves;
    private final Cutting cutting;

    ItemDrawing(Drawing drawing, Alignment alignment, Moves moves, Cutting cutting) {
        this.drawing = drawing;
        this.alignment = alignment;
        this.moves = moves;
        this.cutting = cutting;
    }

    List<Block.Item> items(List<Step> steps, Entry owner) {
        List<Block.Item> items = new ArrayList<>();
        for (Step step : steps) {
            if (!(step instanceof Step.Both)) {
                owner.add(LineRedline.Edit.WORDS);
            }
            switch (step) {
                case Step.Gone(Node old) ->
                    items.add(new Block.Item(item(old).content(), Optional.of(moves.gone(old))));
                case Step.Come(Node now) -> {
                    Optional<Moves.Move> move = moves.of(now);
                    List<Block> content = move.map(Moves.Move::old)
                            .filter(old -> old.exact() != now.exact())
                            .map(old -> drawing.blocks(alignment.inside(old, now), owner))
                            .orElse(item(now).content());
                    items.add(new Block.Item(content, Optional.of(moves.come(now))));
                }
                case Step.Both(Node old, Node now, List<Step> inner) ->
                    items.add(old.exact() == now.exact() ? item(now) : new Block.Item(drawing.blocks(inner, owner)));
                case Step.Split(Node old, Node first, Node second) ->
                    items.addAll(cutting.splitItem(old, first, second, owner));
                case Step.Join(Node first, Node second, Node now) ->
                    items.addAll(cutting.joinItem(first, second, now, owner));
            }
        }
        return items;
    }

    List<Block.Field> fields(List<Step> steps, Entry owner) {
        List<Block.Field> fields = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Gone(Node old) -> {
                    owner.add(LineRedline.Edit.WORDS);
                    Block.Field f = field(old);
                    fields.add(new Block.Field(f.name(), f.label(), f.answer(), Optional.of(new Revision.Deleted())));
                }
                case Step.Come(Node now) -> {
                    owner.add(LineRedline.Edit.WORDS);
                    Block.Field f = field(now);
                    fields.add(new Block.Field(f.name(), f.label(), f.answer(), Optional.of(new Revision.Inserted())));
                }
                case Step.Both(Node old, Node now, List<Step> _) -> {
                    Block.Field f = field(now);
                    fields.add(
                            new Block.Field(f.name(), drawing.line(field(old).label(), f.label(), owner), f.answer()));
                }
                case Step.Split _, Step.Join _ -> throw new IllegalStateException("a form's field is never cut");
            }
        }
        return fields;
    }

    private static Block.Item item(Node node) {
        return node.piece() instanceof Node.Piece.Entry(Block.Item item)
                ? item
                : new Block.Item(List.of(Drawing.block(node)));
    }

    private static Block.Field field(Node node) {
        if (node.piece() instanceof Node.Piece.Blank(Block.Field field)) {
            return field;
        }
        throw new IllegalStateException(node.piece() + " is no field");
    }
}

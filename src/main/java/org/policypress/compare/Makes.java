package org.policypress.compare;

import java.util.Collections;
import java.util.List;
import org.policypress.document.Block;

/** What a block is besides its content: the part that {@link Block.Altered} keeps of an old block. */
final class Makes {

    private Makes() {}

    /** The block without its content. */
    static Block of(Block block) {
        return switch (block) {
            case Block.Clause c -> new Block.Clause(c.id(), c.number(), List.of(), c.origin(), c.place());
            case Block.OrderedList l -> new Block.OrderedList(l.style(), l.start(), List.of(), l.place());
            case Block.Note n -> new Block.Note(n.kind(), List.of(), n.place());
            case Block.Figure f -> new Block.Figure(f.picture(), List.of(), f.place());
            case Block.Table t -> {
                Block.Cell empty = new Block.Cell(List.of());
                Block.Row head = new Block.Row(Collections.nCopies(t.columns().size(), empty));
                yield new Block.Table(t.columns(), head, List.of(), t.place());
            }
            case Block.Paragraph _,
                    Block.BulletList _,
                    Block.Quote _,
                    Block.Code _,
                    Block.Form _,
                    Block.Divider _,
                    Block.Revised _,
                    Block.Altered _ -> block;
        };
    }

    /** Whether the makes of two blocks differ at all; those of tables are told apart by {@link Tables}. */
    static boolean differ(Block old, Block now) {
        return differVisibly(old, now)
                || (old instanceof Block.Clause c
                        && now instanceof Block.Clause d
                        && !(c.id().equals(d.id()) && c.origin() == d.origin()));
    }

    /** Whether a reader sees the difference. */
    static boolean differVisibly(Block old, Block now) {
        return switch (now) {
            case Block.OrderedList l
            when old instanceof Block.OrderedList m -> l.style() != m.style() || l.start() != m.start();
            case Block.Note n when old instanceof Block.Note m -> n.kind() != m.kind();
            case Block.Figure f
            when old instanceof Block.Figure g -> !f.picture().equals(g.picture());
            case Block.Table t when old instanceof Block.Table u -> Tables.differInAlignment(u, t);
            case Block.OrderedList _,
                    Block.Note _,
                    Block.Figure _,
                    Block.Table _,
                    Block.Clause _,
                    Block.Paragraph _,
                    Block.BulletList _,
                    Block.Quote _,
                    Block.Code _,
                    Block.Form _,
                    Block.Divider _,
                    Block.Revised _,
                    Block.Altered _ -> false;
        };
    }
}

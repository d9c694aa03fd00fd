package org.policypress.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GalleryTest {

    @Test
    void theGalleryShowsEveryKindOfBlock() {
        Set<Class<?>> seen = new HashSet<>();
        Document gallery = Gallery.draft();
        gallery.sections().forEach(section -> collect(section, seen));
        collect(gallery.opening(), seen);
        Set<Class<?>> kinds = new HashSet<>(List.of(Block.class.getPermittedSubclasses()));
        // Only redlines have these.
        kinds.removeAll(Set.of(Block.Revised.class, Block.Altered.class));
        assertTrue(seen.containsAll(kinds), () -> "only " + seen);
    }

    @Test
    void longNamesAreAsLongAsPromised() {
        assertEquals(300, Gallery.LONG_TITLE.length());
        assertEquals(200, Gallery.LONG_NAME.length());
    }

    private static void collect(Section section, Set<Class<?>> seen) {
        collect(section.content(), seen);
        section.subsections().forEach(below -> collect(below, seen));
    }

    private static void collect(List<Block> blocks, Set<Class<?>> seen) {
        for (Block block : blocks) {
            seen.add(block.getClass());
            inside(block).forEach(inner -> collect(inner, seen));
        }
    }

    private static Stream<List<Block>> inside(Block block) {
        return switch (block) {
            case Block.Clause c -> Stream.of(c.content());
            case Block.Quote q -> Stream.of(q.content());
            case Block.Note n -> Stream.of(n.content());
            case Block.BulletList l -> l.items().stream().map(Block.Item::content);
            case Block.OrderedList l -> l.items().stream().map(Block.Item::content);
            case Block.Paragraph _, Block.Table _, Block.Figure _, Block.Code _, Block.Form _, Block.Divider _ ->
                Stream.empty();
            case Block.Revised r -> Stream.of(List.of(r.content()));
            case Block.Altered a -> Stream.of(List.of(a.after()));
        };
    }
}

package org.policypress.render.docx;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Block;
import org.policypress.document.Inline;
import org.policypress.document.Revision;
import org.policypress.document.Revisions;

/** Writes blocks: a method for each kind. */
final class WordBlocks {

    private static final int LOWEST_LEVEL = ListDefinitions.LEVELS - 1;

    private final Story story;
    private final XmlWriter out;
    private final WordInlines inlines;
    private final Paragraphs paragraphs;
    private final WordTables tables;
    private final WordForms forms;
    private final WordFigures figures;
    private final WordNotes notes;

    WordBlocks(Story story) {
        this.story = story;
        out = story.out();
        inlines = new WordInlines(story);
        paragraphs = new Paragraphs(story);
        tables = new WordTables(story, inlines, paragraphs);
        forms = new WordForms(story, inlines, paragraphs);
        figures = new WordFigures(story, inlines, paragraphs);
        notes = new WordNotes(story, tables, mentioned());
    }

    /** The footnotes that have been mentioned. */
    Set<Integer> mentioned() {
        return inlines.mentioned();
    }

    Paragraphs paragraphs() {
        return paragraphs;
    }

    WordInlines inlines() {
        return inlines;
    }

    /** Writes blocks in their order. */
    void write(List<Block> blocks, Column column) {
        int deep = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (introducesNext(blocks, i)) {
                paragraphs.keepWithNext();
            }
            if (block instanceof Block.Clause && column.clauseLevel() >= WordStyle.CLAUSES.size() && deep == 0) {
                deep = story.manuscript().lists().begin(Lists.Counting.DEEP, deepLevel(column), 1);
            }
            write(block, column, deep);
        }
    }

    /** Writes blocks that stand on one page. */
    void writeTogether(List<Block> blocks, Column column) {
        paragraphs.keepTogether(true);
        write(blocks, column);
        paragraphs.keepTogether(false);
    }

    private static boolean introducesNext(List<Block> blocks, int index) {
        return index + 1 < blocks.size() && blocks.get(index).introduces(blocks.get(index + 1));
    }

    private void write(Block block, Column column, int deep) {
        switch (block) {
            case Block.Paragraph p -> {
                paragraphs.begin(column.text(), column);
                inlines.write(p.content());
                paragraphs.end();
            }
            case Block.Clause c when !isTrackable(c) -> replaced(c, column, deep);
            case Block.Clause c -> clause(c, column, deep);
            case Block.BulletList l when !isTrackable(l.items()) -> replaced(l, column, deep);
            case Block.BulletList l -> list(l.items(), Lists.BULLETS, WordStyle.LIST_BULLET, column);
            case Block.OrderedList l when !isTrackable(l.items()) -> replaced(l, column, deep);
            case Block.OrderedList l -> {
                Lists.Counting counting = Lists.Counting.of(l.style());
                int list = story.manuscript().lists().begin(counting, level(column), l.start());
                list(l.items(), list, WordStyle.LIST_NUMBER, column);
            }
            case Block.Table t when hasRevisedColumns(t) -> replaced(t, column);
            case Block.Table t -> tables.write(t, column);
            case Block.Figure f -> figures.write(f, column);
            case Block.Quote q -> write(q.content(), column.withText(WordStyle.QUOTE));
            case Block.Code c -> code(c, column);
            case Block.Form f -> forms.write(f, column);
            case Block.Note n -> notes.write(n, n.kind(), column);
            case Block.Divider _ -> {
                paragraphs.begin(WordStyle.DIVIDER, column);
                paragraphs.end();
            }
            case Block.Revised r -> revised(r, column, deep);
            case Block.Altered a -> altered(a, column, deep);
        }
    }

    /** A block that is made otherwise. */
    private void altered(Block.Altered altered, Column column, int deep) {
        switch (altered.after()) {
            case Block.Clause clause -> write(clause, column, deep);
            case Block.Table _ -> replaced(altered, column);
            case Block.Figure now
            when altered.before() instanceof Block.Figure old
                    && old.caption().isEmpty() == now.caption().isEmpty() -> figures.replace(old, now, column);
            case Block.Note now when altered.before() instanceof Block.Note old -> notes.write(now, old.kind(), column);
            case Block.Paragraph _,
                    Block.BulletList _,
                    Block.OrderedList _,
                    Block.Figure _,
                    Block.Quote _,
                    Block.Code _,
                    Block.Form _,
                    Block.Note _,
                    Block.Divider _,
                    Block.Revised _,
                    Block.Altered _ -> replaced(altered, column, deep);
        }
    }

    /** A block that came, went or moved as a whole; or whose beginning did. */
    private void revised(Block.Revised block, Column column, int deep) {
        Revision revision = block.revision();
        switch (revision) {
            case Revision.Split _, Revision.Joined _ -> {
                tracking().markLastParagraph(out, revision);
                write(block.content(), column, deep);
            }
            case Revision.Inserted _, Revision.MovedTo _ ->
                tracked(Tracking.plain(Revisions.accept(List.of(block.content()))), revision, column, deep);
            case Revision.Deleted _, Revision.MovedFrom _ ->
                tracked(Tracking.plain(List.of(block.content())), revision, column, deep);
        }
    }

    /** A block that Word cannot track inside: the old one goes, the new one comes. */
    private void replaced(Block block, Column column, int deep) {
        tracked(Tracking.plain(Revisions.reject(List.of(block))), new Revision.Deleted(), column, deep);
        // Two tables need a paragraph between them for as long as there are two.
        int from = out.length();
        paragraphs.finish();
        tracking().markNeither(out, from);
        tracked(Tracking.plain(Revisions.accept(List.of(block))), new Revision.Inserted(), column, deep);
    }

    /** Blocks of a section that is numbered otherwise now: Word numbers them by what they are, so the old ones go. */
    void replaced(List<Block> blocks, Column before, Column after) {
        for (Block block : blocks) {
            List<Block> old = Tracking.plain(Revisions.reject(List.of(block)));
            List<Block> now = Tracking.plain(Revisions.accept(List.of(block)));
            tracked(old, new Revision.Deleted(), before, 0);
            tracked(now, new Revision.Inserted(), after, 0);
        }
    }

    /** A table that has other columns now, or other ones set to the right. */
    private void replaced(Block table, Column column) {
        List<Block> old = Tracking.plain(Revisions.reject(List.of(table)));
        List<Block> now = Tracking.plain(Revisions.accept(List.of(table)));
        if (old.getFirst() instanceof Block.Table before && now.getFirst() instanceof Block.Table after) {
            tables.replace(before, after, column);
        }
    }

    private void tracked(List<Block> blocks, Revision revision, Column column, int deep) {
        Optional<Integer> move = tracking().beginMove(out, revision);
        int from = out.length();
        blocks.forEach(block -> write(block, column, deep));
        tracking().mark(out, from, revision);
        move.ifPresent(id -> tracking().endMove(out, revision, id));
    }

    private Tracking tracking() {
        return story.manuscript().tracking();
    }

    /** Whether Word can track the changes inside: it numbers a clause or item by its first paragraph, which has to stay. */
    private static boolean isTrackable(List<Block.Item> items) {
        return items.stream()
                .allMatch(item -> beginsPlainly(item.content())
                        && item.revision()
                                .filter(r -> r instanceof Revision.Split || r instanceof Revision.Joined)
                                .isEmpty());
    }

    /** Whether Word can track the changes inside a clause. */
    static boolean isTrackable(Block.Clause clause) {
        return beginsPlainly(clause.content());
    }

    private static boolean beginsPlainly(List<Block> content) {
        return content.isEmpty()
                || !(content.getFirst() instanceof Block.Revised || content.getFirst() instanceof Block.Altered);
    }

    private static boolean hasRevisedColumns(Block.Table table) {
        return table.head().cells().stream().anyMatch(cell -> cell.revision().isPresent());
    }

    /** Writes content whose first paragraph begins with something: a footnote's number. */
    void led(List<Block> content, Column column, Runnable lead) {
        paragraphs.begin(column.text(), column);
        lead.run();
        rest(content, column);
    }

    /** The content of a paragraph that has begun: its words, then whatever else there is. */
    private void rest(List<Block> content, Column column) {
        if (!content.isEmpty() && content.getFirst() instanceof Block.Paragraph first) {
            inlines.write(first.content());
            paragraphs.end();
            write(content.subList(1, content.size()), column);
        } else {
            paragraphs.end();
            write(content, column);
        }
    }

    private void clause(Block.Clause clause, Column column, int deep) {
        if (clause.number().label().isEmpty()) {
            write(clause.content(), column);
            return;
        }
        int level = Math.min(column.clauseLevel(), LOWEST_LEVEL - 1);
        WordStyle style = WordStyle.CLAUSES.get(level);
        int edge = story.manuscript().stationery().left(style);
        List<Block> content = clause.content();
        boolean words = !content.isEmpty() && content.getFirst() instanceof Block.Paragraph;
        if (introducesNext(content, 0)) {
            paragraphs.keepWithNext();
        }
        if (deep > 0) {
            paragraphs.beginNumbered(style, deep, deepLevel(column));
        } else {
            boolean styled = column.clauses() == ClauseList.SECTIONS;
            paragraphs.beginNumbered(style, styled ? 0 : column.clauses().number(), level + 1);
        }
        Optional<String> bookmark =
                story.manuscript().bookmarks().name(clause.number().anchor());
        marked(bookmark, words && content.getFirst() instanceof Block.Paragraph p ? p.content() : List.of());
        paragraphs.end();
        write(
                words ? content.subList(1, content.size()) : content,
                column.besideClauses(level, edge).inClause());
    }

    /** Writes inlines with a bookmark around them, if they have one. */
    void marked(Optional<String> bookmark, List<Inline> content) {
        if (bookmark.isEmpty()) {
            inlines.write(content);
            return;
        }
        int mark = story.manuscript().nextMark();
        story.beginMark(mark, bookmark.get());
        inlines.write(content);
        story.endMark(mark);
    }

    private void list(List<Block.Item> items, int list, WordStyle style, Column column) {
        Stationery stationery = story.manuscript().stationery();
        int hanging = stationery.hanging(style);
        Column inner = column.inList(stationery.left(style));
        boolean ownStyle = column.text().isRunningText()
                || column.text() == WordStyle.LIST_CONTINUE
                || column.text() == WordStyle.CALLOUT_TEXT;
        WordStyle paragraph = ownStyle ? style : column.text();
        int base = column.text() == WordStyle.QUOTE ? stationery.left(WordStyle.QUOTE) : 0;
        for (int i = 0; i < items.size(); i++) {
            Block.Item item = items.get(i);
            int from = out.length();
            // After a list there is as much space as after a paragraph; between its items there is less.
            boolean last = i == items.size() - 1 && column.listLevel() == 0;
            int below = last ? stationery.below(WordStyle.BODY) : 0;
            if (introducesNext(item.content(), 0)) {
                paragraphs.keepWithNext();
            }
            paragraphs.beginItem(paragraph, list, level(column), inner.left() + base, hanging, below);
            Optional<Revision> revision = item.revision();
            rest(revision.isEmpty() ? item.content() : settled(item.content(), revision.get()), inner);
            // A move among items would need a range inside the list; Word shows it as gone here and come there.
            revision.ifPresent(
                    r -> tracking().mark(out, from, r.inNew() ? new Revision.Inserted() : new Revision.Deleted()));
        }
    }

    private static List<Block> settled(List<Block> content, Revision revision) {
        return Tracking.plain(revision.inNew() ? Revisions.accept(content) : content);
    }

    private static int level(Column column) {
        return Math.min(column.listLevel(), LOWEST_LEVEL);
    }

    /** The level of a clause in the list of those that are below {@link WordStyle#CLAUSES}. */
    private static int deepLevel(Column column) {
        return Math.min(column.clauseLevel() - WordStyle.CLAUSES.size(), LOWEST_LEVEL);
    }

    private void code(Block.Code code, Column column) {
        paragraphs.begin(WordStyle.SOURCE_CODE, column);
        Runs.write(out, code.text(), RunFormat.PLAIN);
        paragraphs.end();
    }
}

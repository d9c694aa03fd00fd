package org.policypress.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.document.Document;
import org.policypress.document.Flow;
import org.policypress.document.Footnote;
import org.policypress.document.Id;
import org.policypress.document.Inline;
import org.policypress.document.Rewriting;
import org.policypress.document.Run;
import org.policypress.problem.Place;

/** Makes nodes of documents. Nodes of one reader can be compared, whichever document they are of. */
final class NodeReader {

    private static final Place NOWHERE = Place.of("-");

    /** References point to an id: where its target stands, and where they stand themselves, is no part of them. */
    private static final Rewriting PLACELESS = new Rewriting(inline -> inline instanceof Inline.Reference r
            ? new Inline.Reference(r.target(), Designation.NONE, r.content(), NOWHERE)
            : inline);

    private final Map<Object, Integer> numbers = new HashMap<>();

    /** What is equal has one number: no hash, so that no two texts are ever taken for each other. */
    private int number(Object... parts) {
        return numbers.computeIfAbsent(List.of(parts), _ -> numbers.size());
    }

    /** The headings and blocks of a document in the order of reading. */
    List<Node> flow(Document document) {
        List<Node> nodes = new ArrayList<>();
        for (Flow.Part part : Flow.of(document).parts()) {
            nodes.add(
                    switch (part) {
                        case Flow.Part.Heading heading -> heading(heading);
                        case Flow.Part.Text text -> block(text.block());
                    });
        }
        order(nodes, 0);
        tellHeadings(nodes);
        return nodes;
    }

    private static int order(List<Node> nodes, int first) {
        int next = first;
        for (Node node : nodes) {
            int begin = next;
            next = order(node.children(), begin + 1);
            node.setOrder(begin, next);
        }
        return next;
    }

    private static void tellHeadings(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes.reversed()) {
            if (node.isHeading()) {
                node.setSection(Profile.of(text.toString()));
                text.setLength(0);
            } else {
                text.append(node.text()).append('\n');
            }
        }
    }

    /** The footnotes of a document. */
    List<Node> footnotes(List<Footnote> footnotes) {
        List<Node> nodes = new ArrayList<>();
        for (Footnote footnote : footnotes) {
            List<Node> content = blocks(footnote.content());
            nodes.add(node(new Node.Piece.Foot(footnote), "footnote", Optional.empty(), List.of(), List.of(), content));
        }
        return nodes;
    }

    private Node heading(Flow.Part.Heading heading) {
        var s = heading.section();
        Line title = line(s.title());
        return node(
                new Node.Piece.Heading(s),
                List.of("heading", s.level()),
                s.id(),
                List.of(title.same),
                List.of(title.exact, s.id(), s.kind(), s.origin()),
                List.of(),
                title.text);
    }

    private List<Node> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Node block(Block block) {
        Node.Piece piece = new Node.Piece.Text(block);
        Optional<Id> none = Optional.empty();
        return switch (block) {
            case Block.Paragraph p -> prose(piece, "paragraph", List.of(), p.content(), Passages.text(p, true));
            case Block.Clause c ->
                node(piece, "clause", c.id(), List.of(), List.of(c.id(), c.origin()), blocks(c.content()));
            case Block.BulletList l -> node(piece, "bullets", none, List.of(), List.of(), items(l.items()));
            case Block.OrderedList l ->
                node(piece, "list", none, List.of(), List.of(l.style(), l.start()), items(l.items()));
            case Block.Table t -> {
                List<Node> rows = new ArrayList<>();
                rows.add(row(t.head()));
                t.body().forEach(row -> rows.add(row(row)));
                yield node(piece, "table", none, List.of(), List.of(t.columns()), rows);
            }
            case Block.Figure f -> prose(piece, "figure", List.of(f.picture()), f.caption(), Passages.text(f, true));
            case Block.Quote q -> node(piece, "quote", none, List.of(), List.of(), blocks(q.content()));
            case Block.Note n -> node(piece, "note", none, List.of(), List.of(n.kind()), blocks(n.content()));
            case Block.Code c ->
                node(piece, List.of("code", c.text()), none, List.of(c.text()), List.of(), List.of(), c.text());
            case Block.Form f ->
                node(
                        piece,
                        "form",
                        none,
                        List.of(),
                        List.of(),
                        f.fields().stream().map(this::field).toList());
            case Block.Divider _ -> node(piece, "divider", none, List.of(), List.of(), List.of());
            case Block.Revised _, Block.Altered _ -> throw new IllegalArgumentException("a redline cannot be compared");
        };
    }

    private List<Node> items(List<Block.Item> items) {
        List<Node> nodes = new ArrayList<>();
        for (Block.Item item : items) {
            nodes.add(node(
                    new Node.Piece.Entry(item),
                    "item",
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    blocks(item.content())));
        }
        return nodes;
    }

    private Node row(Block.Row row) {
        List<Object> same = new ArrayList<>();
        List<Object> exact = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Block.Cell cell : row.cells()) {
            Line line = line(cell.content());
            same.add(line.same);
            exact.add(line.exact);
            text.append(line.text).append(' ');
        }
        return node(new Node.Piece.Line(row), "row", Optional.empty(), same, exact, List.of(), text.toString());
    }

    /** The columns of a table: one is known by its heading, and by what stands in it. */
    List<Node> columns(Block.Table table) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Line head = line(table.head().cells().get(i).content());
            StringBuilder text = new StringBuilder(head.text);
            for (Block.Row row : table.body()) {
                text.append('\n').append(Inline.text(row.cells().get(i).content()));
            }
            Object same = head.text.isBlank() ? text.toString() : head.same;
            nodes.add(node(
                    new Node.Piece.Column(i),
                    "column",
                    Optional.empty(),
                    List.of(same),
                    List.of(),
                    List.of(),
                    text.toString()));
        }
        return nodes;
    }

    private Node field(Block.Field field) {
        Line label = line(field.label());
        return node(
                new Node.Piece.Blank(field),
                List.of("field", field.name(), field.answer()),
                Optional.empty(),
                List.of(label.same, field.name(), field.answer()),
                List.of(label.exact),
                List.of(),
                label.text);
    }

    /** @param text what is read out: a picture without a caption is known by its alternative */
    private Node prose(Node.Piece piece, String kind, List<Object> make, List<Inline> content, String text) {
        Line line = line(content);
        List<Object> exact = new ArrayList<>(make);
        exact.add(line.exact);
        List<Object> same = new ArrayList<>(make);
        same.add(line.same);
        return node(piece, kind, Optional.empty(), same, exact, List.of(), text);
    }

    private Node node(
            Node.Piece piece,
            Object make,
            Optional<Id> id,
            List<Object> same,
            List<Object> exact,
            List<Node> children) {
        StringBuilder text = new StringBuilder();
        children.forEach(child -> text.append(child.text()).append('\n'));
        return node(piece, make, id, same, exact, children, text.toString());
    }

    private Node node(
            Node.Piece piece,
            Object make,
            Optional<Id> id,
            List<Object> same,
            List<Object> exact,
            List<Node> children,
            String text) {
        int sameNumber =
                number("same", make, same, children.stream().map(Node::same).toList());
        int exactNumber = number(
                "exact", sameNumber, exact, children.stream().map(Node::exact).toList());
        return new Node(piece, make, id, sameNumber, exactNumber, children, text);
    }

    /**
     * A line of text.
     *
     * @param same the words without how they are set
     * @param exact the inlines without places and numbers
     * @param text the words alone
     */
    private record Line(List<Object> same, List<Inline> exact, String text) {}

    private Line line(List<Inline> content) {
        List<Run> runs = Run.of(PLACELESS.line(content));
        List<Object> same = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Run run : runs) {
            if (run.leaf() instanceof Inline.Text t) {
                words.append(t.text());
            } else {
                same.add(Typography.plain(words.toString()));
                words.setLength(0);
                same.add(Tokens.atom(run.leaf()));
            }
        }
        same.add(Typography.plain(words.toString()));
        return new Line(same, Run.join(runs), Inline.text(content));
    }
}

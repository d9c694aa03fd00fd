package org.policypress.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Id;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * Finds the sections and clauses of a text where they stand, for whoever changes the text itself. What is a section or a
 * clause here is one to {@link Markdown} too.
 */
public final class Passages {

    private final String text;
    private final List<Passage> found = new ArrayList<>();

    private Passages(String text) {
        this.text = text;
    }

    /**
     * The sections and clauses of a policy's text, and the blocks that stand between them, in their order; what is within
     * another comes after it.
     *
     * @return the passages, or what keeps the text from being read
     */
    public static Outcome<List<Passage>> of(MarkdownText text) {
        return of(text, false);
    }

    /**
     * The same of a piece of a policy's text, in which numbered paragraphs are clauses though no heading stands before them.
     *
     * @return the passages, or what keeps the text from being read
     */
    public static Outcome<List<Passage>> ofPiece(MarkdownText text) {
        return of(text, true);
    }

    private static Outcome<List<Passage>> of(MarkdownText text, boolean underHeading) {
        List<Problem> problems = new ArrayList<>();
        Reading reading = Reading.of(text, problems);
        CharacterCheck.check(reading);
        Bounds.check(reading);
        if (!problems.isEmpty()) {
            return Outcome.failed(problems);
        }
        try {
            Passages passages = new Passages(text.text());
            passages.read(Flexmark.parse(text.text()), underHeading);
            return Outcome.of(passages.found);
        } catch (StackOverflowError e) {
            reading.error(0, "too-deep", "the text has brackets, emphasis or a table that is too deep to be read");
            return Outcome.failed(problems);
        }
    }

    private void read(Document document, boolean underHeading) {
        List<Node> blocks = new ArrayList<>();
        document.getChildren().forEach(blocks::add);
        boolean inSection = underHeading;
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Heading heading -> {
                    found.add(section(heading, blocks.subList(i + 1, blocks.size())));
                    inSection = true;
                }
                case OrderedList list -> {
                    if (inSection) {
                        clauses(list, 1);
                    } else {
                        found.add(other(list));
                    }
                }
                case FootnoteBlock _ -> {} // stands anywhere
                case Reference _ -> {}
                case Node other -> found.add(other(other));
            }
        }
    }

    private Passage other(Node node) {
        Optional<BasedSequence> words =
                Optional.of(node).filter(Paragraph.class::isInstance).map(Node::getChars);
        int end = trimmed(node.getEndOffset());
        return passage(Passage.Kind.OTHER, 0, node, words, end, end, List.of());
    }

    private Passage section(Heading heading, List<Node> following) {
        int end = text.length();
        List<Passage.Range> shared = new ArrayList<>();
        for (Node node : following) {
            if (node instanceof Heading next && next.getLevel() <= heading.getLevel()) {
                end = next.getStartOffset();
                break;
            }
            if (node instanceof FootnoteBlock || node instanceof Reference) {
                shared.add(new Passage.Range(node.getStartOffset(), trimmed(node.getEndOffset())));
            }
        }
        return passage(
                Passage.Kind.SECTION,
                heading.getLevel(),
                heading,
                Optional.of(heading.getText()),
                trimmed(heading.getEndOffset()),
                trimmed(end),
                shared);
    }

    private void clauses(OrderedList list, int level) {
        for (Node item : list.getChildren()) {
            int end = trimmed(item.getEndOffset());
            Optional<BasedSequence> words = Optional.ofNullable(item.getFirstChild())
                    .filter(Paragraph.class::isInstance)
                    .map(Node::getChars);
            found.add(passage(Passage.Kind.CLAUSE, level, item, words, end, end, List.of()));
            for (Node below : item.getChildren()) {
                if (below instanceof OrderedList inner) {
                    clauses(inner, level + 1);
                }
            }
        }
    }

    private Passage passage(
            Passage.Kind kind,
            int level,
            Node node,
            Optional<BasedSequence> words,
            int headEnd,
            int end,
            List<Passage.Range> shared) {
        Optional<Attributes.Found> braces =
                words.flatMap(head -> Attributes.find(head.toString(), head.getStartOffset()));
        Optional<Id> id = braces.flatMap(in -> in.words().stream()
                .filter(word -> word.startsWith("#") && Id.isValid(word.substring(1)))
                .map(word -> new Id(word.substring(1)))
                .findFirst());
        Optional<Passage.NamePlace> name =
                words.map(head -> braces.map(in -> new Passage.NamePlace(text.indexOf('{', in.offset()) + 1, true))
                        .orElseGet(() -> new Passage.NamePlace(trimmed(head.getEndOffset()), false)));
        return new Passage(kind, id, level, node.getStartOffset(), name, headEnd, end, shared);
    }

    /** An offset without the white space before it. */
    private int trimmed(int end) {
        int at = Math.min(end, text.length());
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}

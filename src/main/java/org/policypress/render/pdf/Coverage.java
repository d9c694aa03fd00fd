package org.policypress.render.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Block;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.Footnote;
import org.policypress.document.Inline;
import org.policypress.document.Section;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * Finds which faces a document needs besides the text's own family, and the characters that no font can draw, so that none is
 * silently left out.
 */
final class Coverage {

    /** A font that lacks half a text is reported for each character, up to as many as a person reads. */
    private static final int MOST_REPORTED = 20;

    private final Press press;
    private final Set<Face> needed = new LinkedHashSet<>();
    private final Set<Integer> missing = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private Coverage(Press press) {
        this.press = press;
    }

    /** The faces that have to stand in, with an error for each character that none has, at the first place that has it. */
    static Outcome<Set<Face>> of(Document document, Press press) {
        Coverage coverage = new Coverage(press);
        coverage.document(document);
        return Outcome.of(coverage.needed, coverage.problems);
    }

    private void document(Document document) {
        Cover cover = document.cover();
        Place policy = Place.of("policies/" + document.key().policy() + ".md");
        check(cover.school(), Place.of("schools/" + document.key().school() + "/school.yaml"));
        check(cover.title(), policy);
        check(cover.audience(), policy);
        cover.facts().forEach(fact -> check(fact.label() + fact.value(), policy));
        check(cover.provider(), Place.of("library.yaml"));
        check(document.edition().sentence(), policy);
        blocks(document.opening());
        sections(document.sections());
        for (Footnote footnote : document.footnotes()) {
            blocks(footnote.content());
        }
    }

    private void sections(List<Section> sections) {
        for (Section section : sections) {
            inlines(section.title(), section.place());
            check(section.number().label(), section.place());
            blocks(section.content());
            sections(section.subsections());
        }
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph p -> inlines(p.content(), p.place());
            case Block.Clause c -> blocks(c.content());
            case Block.BulletList l -> l.items().forEach(item -> blocks(item.content()));
            case Block.OrderedList l -> l.items().forEach(item -> blocks(item.content()));
            case Block.Table t -> {
                row(t.head(), t.place());
                t.body().forEach(row -> row(row, t.place()));
            }
            case Block.Figure f -> inlines(f.caption(), f.place());
            case Block.Quote q -> blocks(q.content());
            case Block.Code c -> check(c.text(), c.place());
            case Block.Form f -> f.fields().forEach(field -> inlines(field.label(), f.place()));
            case Block.Note n -> blocks(n.content());
            case Block.Divider _ -> {}
            case Block.Revised r -> block(r.content());
            case Block.Altered a -> block(a.after());
        }
    }

    private void row(Block.Row row, Place place) {
        row.cells().forEach(cell -> inlines(cell.content(), place));
    }

    /** A redline shows the old words too. */
    private void inlines(List<Inline> inlines, Place place) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Revised r -> inlines(r.content(), place);
                case Inline.Altered a -> {
                    inlines(a.before(), place);
                    inlines(a.after(), place);
                }
                case Inline.Text _,
                        Inline.Value _,
                        Inline.Emphasis _,
                        Inline.Strong _,
                        Inline.Code _,
                        Inline.Link _,
                        Inline.Reference _,
                        Inline.LineBreak _,
                        Inline.FootnoteMark _,
                        Inline.Image _ -> check(Inline.text(List.of(inline)), place);
            }
        }
    }

    private void check(String text, Place place) {
        text.codePoints().filter(c -> !press.isOrdinary(c) && !isInvisible(c)).forEach(c -> {
            Optional<Face> face = press.fallback(c);
            if (face.isPresent()) {
                needed.add(face.get());
            } else if (missing.size() < MOST_REPORTED && missing.add(c)) {
                report(c, place);
            }
        });
    }

    /** Spaces, controls, and marks that tell a reader how to treat their neighbours have no picture of their own. */
    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }

    private void report(int character, Place place) {
        String name = Character.getName(character);
        String code = String.format(Locale.ROOT, "U+%04X", character) + (name == null ? "" : " " + name);
        problems.add(Problem.error(
                place,
                "missing-glyph",
                "no font has the character " + Character.toString(character) + " (" + code
                        + "); write it another way, or put a font that has it into templates/fonts/fallback.ttf"));
    }
}

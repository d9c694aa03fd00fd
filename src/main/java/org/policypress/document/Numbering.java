package org.policypress.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;

/**
 * Gives every section and clause its number and every reference its target, once, for all formats.
 *
 * <p>Sections of level 1 count 1, 2, 3, appendices A, B, C; a subsection has no number of its own. Clauses count on
 * through their section of level 1, whatever stands between them, its subsections too: 9.1, 9.2; in an appendix A.1; in an
 * unnumbered section 1, 2. A clause in a clause counts on through the one that holds it: (a), then (i), (A), (I).
 *
 * <p>It numbers plain documents. A redline's numbers come from the two documents that it compares: the new numbers for
 * what stands, the old ones for what is gone.
 */
public final class Numbering {

    private static final int LONGEST_SLUG = 60;

    /** What a first pass found: a heading's words may refer to what is numbered after it. */
    private final Map<Id, Designation> expected;

    private final Map<Id, Designation> known = new HashMap<>();
    private final Map<Id, Place> declared = new HashMap<>();
    private final Set<Id> taken = new HashSet<>();
    private final Set<String> anchors = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int sectionCount;
    private int appendixCount;

    private Numbering(Map<Id, Designation> expected) {
        this.expected = expected;
    }

    /**
     * The document with its numbers and references.
     *
     * @return the document, with an error for each id that is declared twice or referred to but not declared
     */
    public static Outcome<Document> number(Document document) {
        Numbering first = new Numbering(Map.of());
        first.number(document.sections());
        Numbering numbering = new Numbering(first.known);
        List<Section> numbered = numbering.number(document.sections());
        Document counted = new Document(
                document.key(),
                document.language(),
                document.cover(),
                document.opening(),
                numbered,
                document.footnotes(),
                document.edition(),
                document.before());
        return Outcome.of(new Rewriting(numbering::resolve).document(counted), numbering.problems);
    }

    private List<Section> number(List<Section> sections) {
        reserveIds(sections);
        return sections.stream().map(this::number).toList();
    }

    /** The authors' ids come first, so that no anchor that is made from a heading takes the name of one. */
    private void reserveIds(List<Section> sections) {
        for (Section section : sections) {
            declare(section.id(), section.place());
            reserveClauseIds(section.content());
            reserveIds(section.subsections());
        }
    }

    private void reserveClauseIds(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Clause clause) {
                declare(clause.id(), clause.place());
                reserveClauseIds(clause.content());
            }
        }
    }

    private void declare(Optional<Id> id, Place place) {
        id.ifPresent(name -> {
            Place first = declared.putIfAbsent(name, place);
            if (first != null) {
                problems.add(Problem.error(
                        place,
                        "duplicate-id",
                        "the id {#" + name + "} is used already at " + first + "; give one of them another name"));
            }
            anchors.add(name.value());
        });
    }

    private Section number(Section section) {
        Designation number = switch (section.kind()) {
            case NUMBERED -> {
                String n = Integer.toString(++sectionCount);
                yield new Designation(n, "section " + n, anchor(section.id(), "section-" + n));
            }
            case APPENDIX -> {
                String letter = Counting.capitals(++appendixCount);
                String name = "Appendix " + letter;
                yield new Designation(name, name, anchor(section.id(), "appendix-" + letter.toLowerCase(Locale.ROOT)));
            }
            case UNNUMBERED -> heading(section, "");
        };
        String prefix = switch (section.kind()) {
            case NUMBERED -> number.label() + ".";
            case APPENDIX -> Counting.capitals(appendixCount) + ".";
            case UNNUMBERED -> "";
        };
        return number(section, number, new ClauseCounter(prefix, number));
    }

    private Section number(Section section, Designation number, ClauseCounter counter) {
        remember(section.id(), number);
        List<Block> content = counter.number(section.content());
        List<Section> subsections = new ArrayList<>();
        for (Section below : section.subsections()) {
            String within = counter.top.label().isEmpty() ? "" : " in " + counter.top.citation();
            subsections.add(number(below, heading(below, within), counter));
        }
        return new Section(
                section.level(),
                section.kind(),
                section.id(),
                number,
                section.title(),
                content,
                subsections,
                section.origin(),
                section.place());
    }

    private Designation heading(Section section, String within) {
        String title = title(section, expected);
        // The address keeps to the author's own words, since numbers change.
        String address = slug(title(section, Map.of()));
        return new Designation("", "“" + title + "”" + within, anchor(section.id(), address));
    }

    /** A heading's words, where its references are to what is known. */
    private static String title(Section section, Map<Id, Designation> known) {
        return Inline.text(new Rewriting(inline -> inline instanceof Inline.Reference r
                        ? new Inline.Reference(
                                r.target(), known.getOrDefault(r.target(), Designation.NONE), r.content(), r.place())
                        : inline)
                .line(section.title()));
    }

    private void remember(Optional<Id> id, Designation number) {
        id.ifPresent(name -> known.putIfAbsent(name, number));
    }

    /** The author's id, but only for the first that has it. */
    private String anchor(Optional<Id> id, String made) {
        if (id.isPresent() && taken.add(id.get())) {
            return id.get().value();
        }
        String anchor = made;
        for (int n = 2; !anchors.add(anchor); n++) {
            anchor = made + "-" + n;
        }
        return anchor;
    }

    /** The heading's letters and digits in ASCII, with hyphens between its words. */
    private static String slug(String title) {
        String slug = Slug.of(title).replaceAll("^[^a-z]+", "");
        if (slug.length() > LONGEST_SLUG) {
            slug = slug.substring(0, LONGEST_SLUG).replaceAll("-$", "");
        }
        return slug.isEmpty() ? "heading" : slug;
    }

    /** Counts the clauses of one section of level 1. */
    private final class ClauseCounter {
        private final String prefix;
        private final Designation top;
        private int count;

        ClauseCounter(String prefix, Designation top) {
            this.prefix = prefix;
            this.top = top;
        }

        List<Block> number(List<Block> blocks) {
            List<Block> numbered = new ArrayList<>();
            for (Block block : blocks) {
                if (block instanceof Block.Clause clause) {
                    String label = prefix + ++count;
                    String anchor = (prefix.isEmpty() ? top.anchor() + "." : "") + "paragraph-" + label;
                    numbered.add(number(clause, label, "paragraph " + label, anchor, 1));
                } else {
                    numbered.add(block);
                }
            }
            return numbered;
        }

        /**
         * Numbers a clause and those in it.
         *
         * @param label what is printed before it
         * @param within how it is cited within the document or, where its section has no number, within the section
         * @param path its anchor, where the author has given it no id
         * @param depth how deep it lies, counted from 1
         */
        private Block.Clause number(Block.Clause clause, String label, String within, String path, int depth) {
            String citation = within + (prefix.isEmpty() ? " of " + top.citation() : "");
            Designation number = new Designation(label, citation, anchor(clause.id(), path));
            remember(clause.id(), number);
            List<Block> content = new ArrayList<>();
            int inner = 0;
            for (Block block : clause.content()) {
                if (block instanceof Block.Clause below) {
                    String counted = subLabel(depth, ++inner);
                    String innerLabel = "(" + counted + ")";
                    content.add(number(below, innerLabel, within + innerLabel, path + "." + counted, depth + 1));
                } else {
                    content.add(block);
                }
            }
            return new Block.Clause(clause.id(), number, content, clause.origin(), clause.place());
        }
    }

    private static String subLabel(int depth, int n) {
        return switch (depth) {
            case 1 -> Counting.letters(n);
            case 2 -> Counting.roman(n);
            case 3 -> Counting.capitals(n);
            case 4 -> Counting.roman(n).toUpperCase(Locale.ROOT);
            default -> Integer.toString(n);
        };
    }

    private Inline resolve(Inline inline) {
        if (!(inline instanceof Inline.Reference reference)) {
            return inline;
        }
        Designation number = known.get(reference.target());
        if (number == null) {
            List<String> ids = known.keySet().stream().map(Id::value).toList();
            problems.add(Problem.error(
                    reference.place(),
                    "unknown-reference",
                    "nothing here is named {#" + reference.target() + "}"
                            + Spelling.didYouMean(reference.target().value(), ids)));
        }
        Designation target = number == null ? Designation.NONE : number;
        return new Inline.Reference(reference.target(), target, reference.content(), reference.place());
    }
}

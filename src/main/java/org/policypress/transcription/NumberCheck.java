package org.policypress.transcription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Section;
import org.policypress.problem.Place;

/** Holds the numbers that policypress counts against those that the Word file had: where they differ, it is told once a section. */
final class NumberCheck {

    private final Map<Place, String> printed = new HashMap<>();
    private final Findings findings;

    private NumberCheck(Findings findings) {
        this.findings = findings;
    }

    static void compare(Item root, List<Section> numbered, Findings findings) {
        NumberCheck check = new NumberCheck(findings);
        check.collect(root);
        numbered.forEach(check::section);
    }

    private void collect(Item item) {
        item.mark()
                .filter(mark -> mark.kind() != Mark.Kind.BULLET)
                .ifPresent(mark -> printed.put(item.line().place(), Mark.bare(mark.printed())));
        for (Item.Part part : item.parts()) {
            if (part instanceof Item.Part.Below(Item below)) {
                collect(below);
            }
        }
    }

    /** A number that is another now. */
    private record Renumbered(Place place, String was, String is) {}

    private void section(Section section) {
        List<Renumbered> changed = new ArrayList<>();
        heading(section, changed);
        clauses(section, changed);
        if (!changed.isEmpty()) {
            Renumbered first = changed.getFirst();
            findings.look(
                    first.place(),
                    "number",
                    "this was " + first.was() + " in the Word file and is "
                            + (first.is().isEmpty() ? "without a number" : first.is()) + " now"
                            + others(changed.size() - 1)
                            + "; see that nothing refers to the old ones");
        }
    }

    private static String others(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> ", as another number of this section is";
            default -> ", as " + count + " other numbers of this section are";
        };
    }

    private void heading(Section section, List<Renumbered> changed) {
        compare(section.place(), section.number().label(), changed);
    }

    private void clauses(Section section, List<Renumbered> changed) {
        section.content().forEach(block -> clause(block, changed));
        for (Section below : section.subsections()) {
            heading(below, changed);
            clauses(below, changed);
        }
    }

    private void clause(Block block, List<Renumbered> changed) {
        if (block instanceof Block.Clause clause) {
            compare(clause.place(), clause.number().label(), changed);
            clause.content().forEach(inner -> clause(inner, changed));
        }
    }

    private void compare(Place place, String label, List<Renumbered> changed) {
        Optional<String> was = Optional.ofNullable(printed.get(place));
        if (was.isPresent() && !was.get().replaceFirst("^Section ", "").equalsIgnoreCase(Mark.bare(label))) {
            changed.add(new Renumbered(place, was.get(), label));
        }
    }
}

package org.policypress.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.document.Document;
import org.policypress.document.Footnote;
import org.policypress.document.Inline;
import org.policypress.document.Rewriting;
import org.policypress.document.Section;

/**
 * The old document made ready to stand beside the new one: its anchors begin with {@code old.}, so that no address is used
 * twice, its references lead to where their targets are now, and its footnotes have the new ones' numbers.
 */
final class Past {

    private Past() {}

    static Document of(Document old, Document now) {
        Set<String> anchors = new HashSet<>();
        collect(now.sections(), anchors);
        Footnotes footnotes = Footnotes.pair(old, now);
        Rewriting rewriting = new Rewriting(
                inline -> switch (inline) {
                    case Inline.FootnoteMark mark -> new Inline.FootnoteMark(footnotes.number(mark.number()));
                    case Inline.Reference r
                    when !anchors.contains(r.target().value()) ->
                        new Inline.Reference(r.target(), past(r.number()), r.content(), r.place());
                    case Inline.Reference _,
                            Inline.Text _,
                            Inline.Value _,
                            Inline.Emphasis _,
                            Inline.Strong _,
                            Inline.Code _,
                            Inline.Link _,
                            Inline.LineBreak _,
                            Inline.Image _,
                            Inline.Revised _,
                            Inline.Altered _ -> inline;
                },
                Past::past);
        Document past = rewriting.document(old);
        return new Document(
                past.key(),
                past.language(),
                past.cover(),
                past.opening(),
                past.sections(),
                past.footnotes().stream()
                        .map(f -> new Footnote(footnotes.number(f.number()), f.content(), f.place()))
                        .toList(),
                past.edition());
    }

    private static Designation past(Designation number) {
        return number.anchor().isEmpty()
                ? number
                : new Designation(number.label(), number.citation(), Designation.OLD + number.anchor());
    }

    private static void collect(List<Section> sections, Set<String> anchors) {
        for (Section section : sections) {
            anchors.add(section.number().anchor());
            collectClauses(section.content(), anchors);
            collect(section.subsections(), anchors);
        }
    }

    private static void collectClauses(List<Block> blocks, Set<String> anchors) {
        for (Block block : blocks) {
            if (block instanceof Block.Clause clause) {
                anchors.add(clause.number().anchor());
                collectClauses(clause.content(), anchors);
            }
        }
    }
}

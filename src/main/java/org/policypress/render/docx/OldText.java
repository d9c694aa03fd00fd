package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.document.Document;
import org.policypress.document.Flow;
import org.policypress.document.Inline;
import org.policypress.document.Section;
import org.policypress.document.Side;

/**
 * The old document of a redline with its own numbers, at the addresses that its pieces have in the redline.
 *
 * @param sections its sections; none for a document that is no redline
 */
record OldText(List<Section> sections, Map<String, Designation> numbers) {

    static OldText of(Document document) {
        if (document.before().isEmpty()) {
            return new OldText(List.of(), Map.of());
        }
        List<Flow.Part> parts = new ArrayList<>();
        Side.pairs(document).forEach(pair -> pair.old().ifPresent(parts::add));
        Map<String, Designation> numbers = new HashMap<>();
        for (Flow.Part part : parts) {
            switch (part) {
                case Flow.Part.Heading(Section heading) ->
                    numbers.put(heading.number().anchor(), heading.number());
                case Flow.Part.Text(Block block) -> collect(block, numbers);
            }
        }
        return new OldText(new Flow(parts).sections(), numbers);
    }

    private static void collect(Block block, Map<String, Designation> numbers) {
        if (block.settled() instanceof Block.Clause clause) {
            numbers.put(clause.number().anchor(), clause.number());
            clause.content().forEach(inner -> collect(inner, numbers));
        }
    }

    /** The number that a piece of the redline had, if the old document has the piece. */
    Optional<Designation> number(String anchor) {
        return Optional.ofNullable(numbers.get(anchor));
    }

    /** The number that the target of a reference had, wherever it stood. */
    Optional<Designation> target(Inline.Reference reference) {
        String anchor = reference.number().anchor();
        return number(Designation.OLD + anchor).or(() -> number(anchor));
    }
}

package org.policypress.render.docx;

import java.util.HashMap;
import java.util.Map;
import org.policypress.document.Document;
import org.policypress.document.Flow;
import org.policypress.document.Side;

/** The numbers that the headings of a redline had in the old document. */
final class OldNumbers {

    private OldNumbers() {}

    /** The old labels by the headings' anchors; none for a document that is no redline. */
    static Map<String, String> of(Document document) {
        Map<String, String> labels = new HashMap<>();
        if (document.before().isPresent()) {
            for (Side.Pair pair : Side.pairs(document)) {
                if (pair.old().isPresent() && pair.old().get() instanceof Flow.Part.Heading(var heading)) {
                    labels.put(heading.number().anchor(), heading.number().label());
                }
            }
        }
        return labels;
    }
}

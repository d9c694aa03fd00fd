package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Document;
import org.policypress.document.Id;
import org.policypress.document.Inline;
import org.policypress.document.Rewriting;
import org.policypress.markdown.MarkdownText;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * A policy's text as one school has it.
 *
 * @param text its placeholders filled, the school's amendments in it
 * @param amendments the amendments that are in it, such as {@code replace who}
 * @param leftOut the names that the amendments have taken out of it
 */
record SchoolText(MarkdownText text, List<String> amendments, Map<Id, Amendment> leftOut) {

    SchoolText {
        amendments = List.copyOf(amendments);
    }

    /** A text without amendments. */
    static SchoolText plain(MarkdownText text) {
        return new SchoolText(text, List.of(), Map.of());
    }

    /**
     * The problems of the document that the text makes. A reference that leads nowhere since the school has left out what it
     * led to is no mistake of the model: the amendment is told.
     */
    List<Problem> explain(Outcome<Document> document) {
        if (leftOut.isEmpty() || document.value().isEmpty()) {
            return document.problems();
        }
        Map<Place, Id> dangling = new HashMap<>();
        Rewriting search = new Rewriting(inline -> {
            if (inline instanceof Inline.Reference r && leftOut.containsKey(r.target())) {
                dangling.put(r.place(), r.target());
            }
            return inline;
        });
        search.document(document.value().get());
        List<Problem> explained = new ArrayList<>();
        for (Problem problem : document.problems()) {
            Optional<Id> target = problem.rule().equals("unknown-reference")
                    ? Optional.ofNullable(dangling.get(problem.place()))
                    : Optional.empty();
            explained.add(target.map(id -> Problem.error(
                            leftOut.getOrDefault(id, leftOut.values().iterator().next())
                                    .place(),
                            "amendment-reference",
                            "this leaves out {#" + id + "}, to which " + problem.place()
                                    + " refers; amend that too, or write {#" + id + "} where it belongs now"))
                    .orElse(problem));
        }
        return explained;
    }
}

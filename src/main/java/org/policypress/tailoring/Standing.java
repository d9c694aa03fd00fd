package org.policypress.tailoring;

import java.util.Optional;
import org.policypress.document.Id;
import org.policypress.markdown.Passage;
import org.policypress.problem.Spelling;

/** How an amendment stands to the model text of today. */
sealed interface Standing {

    /** The model says what it said: the amendment holds. */
    record Holds(Passage passage) implements Standing {}

    /**
     * The model has come to say what the amendment makes of it.
     *
     * @param passage what the amendment names, where that is still there
     */
    record Same(Optional<Passage> passage) implements Standing {}

    /**
     * The model says something else than when the amendment was written.
     *
     * @param base what it said; nothing where it had no such section or clause
     * @param now what it says; nothing where it has none any more
     * @param renamed how the model calls the clause now, where it is the same under another name
     */
    record Conflict(Optional<String> base, Optional<String> now, Optional<Id> renamed) implements Standing {}

    /**
     * There is and was nothing of that name.
     *
     * @param why the end of a sentence
     */
    record Unknown(String why) implements Standing {}

    /**
     * How an amendment stands.
     *
     * @param model the model of today
     * @param base the model that the amendment was written against; nothing where it cannot be looked up
     * @param source all that the policy's author has written, for any school
     */
    static Standing of(Amendment amendment, FilledModel model, Optional<FilledModel> base, String source) {
        Id target = amendment.target();
        Optional<Passage> now = model.find(target);
        Optional<Passage> then = base.flatMap(text -> text.find(target));
        if (now.isEmpty()) {
            return then.map(passage -> gone(amendment, model, base.orElseThrow(), passage))
                    .orElseGet(() -> new Unknown(unknown(target, model, source)));
        }
        if (isSame(amendment, model, now.get())) {
            return new Same(now);
        }
        if (base.isEmpty()) {
            return new Holds(now.get());
        }
        boolean unchanged = then.isPresent()
                && base.get().measured(amendment, then.get()).equals(model.measured(amendment, now.get()));
        return unchanged
                ? new Holds(now.get())
                : new Conflict(then.map(base.get()::authored), now.map(model::authored), Optional.empty());
    }

    private static Standing gone(Amendment amendment, FilledModel model, FilledModel base, Passage then) {
        Id target = amendment.target();
        String wording = base.wording(then, target);
        Optional<Id> renamed = model.names().stream()
                .filter(id -> model.find(id)
                        .filter(passage -> model.wording(passage, id).equals(wording))
                        .isPresent())
                .findFirst();
        return amendment.action() == Amendment.Action.REMOVE && renamed.isEmpty()
                ? new Same(Optional.empty())
                : new Conflict(Optional.of(base.authored(then)), Optional.empty(), renamed);
    }

    private static boolean isSame(Amendment amendment, FilledModel model, Passage passage) {
        if (amendment.action() == Amendment.Action.REMOVE) {
            return false;
        }
        boolean inserts = amendment.action().inserts();
        Id own = inserts
                ? amendment.passages().stream().findFirst().flatMap(Passage::id).orElse(amendment.target())
                : amendment.target();
        String local = Wording.of(amendment.authored(), own);
        Optional<Passage> compared = inserts
                ? model.beside(passage, amendment.action() == Amendment.Action.INSERT_AFTER)
                : Optional.of(passage);
        return compared.filter(
                        found -> model.wording(found, found.id().orElse(own)).equals(local))
                .isPresent();
    }

    private static boolean isNamed(Id id, String text) {
        return text.contains("{#" + id + "}") || text.contains("{#" + id + " ");
    }

    private static String unknown(Id target, FilledModel model, String source) {
        if (isNamed(target, source) && !isNamed(target, model.text().text())) {
            return "{#" + target + "} stands in the model only for schools of another kind; remove this amendment";
        }
        return "nothing in the model is named {#" + target + "}"
                + Spelling.nearest(
                                target.value(),
                                model.names().stream().map(Id::value).toList())
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; write {#" + target + "} at the end of the clause in the model first");
    }
}

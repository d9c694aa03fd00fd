package org.policypress.tailoring;

import java.util.List;
import java.util.Locale;
import org.policypress.document.Id;
import org.policypress.markdown.MarkdownText;
import org.policypress.markdown.Passage;
import org.policypress.problem.Place;

/**
 * A school's change to one section or clause of a policy.
 *
 * @param action what is done
 * @param target the section or clause of the model
 * @param place the fence that says so
 * @param text what the school says, its placeholders filled; blank for {@link Action#REMOVE}
 * @param passages the sections, clauses and other blocks of that text
 */
record Amendment(Action action, Id target, Place place, MarkdownText text, List<Passage> passages) {

    /** What an amendment does. */
    public enum Action {
        REPLACE,
        INSERT_AFTER,
        INSERT_BEFORE,
        REMOVE;

        /** The word for it after an opening fence: {@code insert-after}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the model's own words stay. */
        boolean inserts() {
            return this == INSERT_AFTER || this == INSERT_BEFORE;
        }
    }

    Amendment {
        passages = List.copyOf(passages);
    }

    /** What is to be typed for it: {@code replace who}. */
    String words() {
        return action.word() + " " + target;
    }

    /** What the school says, as it has written it. */
    String authored() {
        return text.authored(0, text.text().length());
    }
}

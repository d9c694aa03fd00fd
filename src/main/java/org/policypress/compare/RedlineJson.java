package org.policypress.compare;

import java.util.Locale;
import org.policypress.document.Id;
import org.policypress.json.Json;

/** A redline for scripts: its changes, in the form of {@code docs/schema/redline.schema.json}. */
public final class RedlineJson {

    private RedlineJson() {}

    /** The changes. */
    public static Json of(Redline redline) {
        return Json.Members.empty().with("changes", changes(redline));
    }

    static Json changes(Redline redline) {
        return Json.items(redline.changes().stream().map(RedlineJson::change).toList());
    }

    private static Json change(Change change) {
        Json.Members json = Json.Members.empty()
                .with("kind", word(change.kind()))
                .with("subject", word(change.subject()))
                .with("id", change.id().map(Id::value))
                .with("places", change.places());
        json = change.before().isPresent()
                ? json.with("old", passage(change.before().get()))
                : json;
        return change.after().isPresent()
                ? json.with("new", passage(change.after().get()))
                : json;
    }

    private static Json passage(Change.Passage passage) {
        return Json.Members.empty()
                .with("citation", passage.citation())
                .with("number", number(passage.citation()))
                .with("text", passage.text());
    }

    /** The citation's number alone; empty where it has none. */
    private static String number(String citation) {
        for (String noun : new String[] {"paragraph ", "section "}) {
            if (citation.startsWith(noun)) {
                return citation.substring(noun.length());
            }
        }
        return citation.startsWith("Appendix ") ? citation : "";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

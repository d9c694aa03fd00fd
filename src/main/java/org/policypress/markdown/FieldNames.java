package org.policypress.markdown;

import java.util.HashSet;
import java.util.Set;
import org.policypress.document.Slug;

/** Gives each form field of a document a name of its own. */
final class FieldNames {

    private static final int LONGEST = 40;

    private final Set<String> taken = new HashSet<>();

    /**
     * A name made from a label: its letters and digits in ASCII, with hyphens between its words, and a number where an
     * earlier field has the same.
     */
    String name(String label) {
        String slug = Slug.cut(Slug.of(label), LONGEST);
        String first = slug.isEmpty() ? "field" : slug;
        String name = first;
        for (int n = 2; !taken.add(name); n++) {
            name = first + "-" + n;
        }
        return name;
    }
}

package org.policypress.document;

import java.util.regex.Pattern;

/**
 * The name that an author gives a section or clause with {@code {#id}}. Amendments, redlines and references hold on to
 * it: numbers may change, ids don't.
 *
 * @param value a letter, then letters, digits, {@code -}, {@code _} or {@code .}: what HTML, PDF and Word can all carry
 *     as an anchor. Case matters.
 */
public record Id(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,79}");

    public Id {
        if (!isValid(value)) {
            throw new IllegalArgumentException("'" + value + "' is no id");
        }
    }

    /** Whether the text has the form of an id. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

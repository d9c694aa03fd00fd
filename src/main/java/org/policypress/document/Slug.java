package org.policypress.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as a name for an address, a file or a field: their letters and digits in ASCII, with hyphens between them. */
public final class Slug {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");

    private Slug() {}

    /** The words as a name; empty when there is no such letter or digit in them. */
    public static String of(String words) {
        String letters = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String slug = BETWEEN.matcher(MARKS.matcher(letters).replaceAll("")).replaceAll("-");
        return slug.replaceAll("^-|-$", "");
    }

    /** The words as one would say them: {@code St Bride's & Co} is {@code st-brides-and-co}. */
    public static String said(String words) {
        return of(APOSTROPHES.matcher(words).replaceAll("").replace("&", " and "));
    }

    /** A name that is at most so long, in characters: cut between its words. */
    public static String cut(String slug, int longest) {
        return slug.length() > longest ? slug.substring(0, longest).replaceAll("-[^-]*$", "") : slug;
    }
}

package org.policypress.library;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.policypress.document.Slug;

/**
 * Which names schools and policies can have: each becomes a folder, a file, an address and a git ref, on every system.
 */
public final class Names {

    private static final int LONGEST = 100;

    /** Names that are made are shorter than those that somebody may choose: they stand in every list. */
    private static final int LONGEST_MADE = 60;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?");

    /** Names that Windows keeps for devices, whatever their ending (Microsoft Learn, "Naming Files, Paths, and Namespaces"). */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private Names() {}

    /** Why the text cannot be a name, as the end of a sentence; nothing when it can. */
    public static Optional<String> refusal(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        if (!FORM.matcher(text).matches()) {
            return Optional.of("may have only the letters a to z, digits, and - _ . between them");
        }
        // git-check-ref-format(1) refuses ".." and a part that ends in ".lock".
        if (text.contains("..") || lower.endsWith(".lock") || lower.endsWith(".git")) {
            return Optional.of("has '..' or ends in '.lock' or '.git', which git keeps for itself");
        }
        int dot = lower.indexOf('.');
        if (DEVICES.contains(dot < 0 ? lower : lower.substring(0, dot))) {
            return Optional.of("is a name that Windows keeps for a device");
        }
        return Optional.empty();
    }

    /** A name made of a title or of what a school is called: its words in ASCII; empty where they have no letter of it. */
    public static String of(String words) {
        return Slug.cut(Slug.said(words), LONGEST_MADE);
    }

    static void require(String text) {
        refusal(text).ifPresent(why -> {
            throw new IllegalArgumentException("'" + text + "' " + why);
        });
    }
}

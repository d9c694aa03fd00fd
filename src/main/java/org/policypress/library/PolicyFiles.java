package org.policypress.library;

import java.util.Locale;

/** Which files are named after a policy: those in {@code policies/}, and a school's amendments. */
final class PolicyFiles {

    private static final String ENDING = ".md";

    private PolicyFiles() {}

    /** Whether a file of that name is a policy or an amendment, not a read-me, nor hidden. */
    static boolean isPolicy(String name) {
        return name.endsWith(ENDING)
                && !name.startsWith(".")
                && !name.toLowerCase(Locale.ROOT).equals("readme.md");
    }

    /** The policy's name. */
    static String policy(String name) {
        return name.substring(0, name.length() - ENDING.length());
    }
}

package org.policypress.yaml;

import java.util.regex.Pattern;

/** Writes a value so that YAML reads it back as the same text. */
public final class Quoting {

    /** Words that YAML 1.1 or 1.2 takes for something else than text: other programs may read our files too. */
    private static final String WORDS = "true|false|yes|no|on|off|null|y|n";

    /** Text that is the same without quotation marks, also between braces and in a list. */
    private static final Pattern PLAIN = Pattern.compile("(?!(?i:" + WORDS + ")$)\\p{L}[\\p{L}\\p{N} .&'()/-]*(?<! )");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Quoting() {}

    /** The text on one line, in double quotation marks unless it is but letters, digits and what never means anything. */
    public static String of(String text) {
        String line = BLANKS.matcher(text.strip()).replaceAll(" ");
        return PLAIN.matcher(line).matches()
                ? line
                : "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}

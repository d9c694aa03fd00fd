package org.policypress.compare;

/** The page that goes to governors: how many changes, and one line for each. */
public final class RedlineSummary {

    private RedlineSummary() {}

    /** The summary, each line with {@code \n} at its end. Controls in a text are replaced by U+FFFD. */
    public static String of(Redline redline) {
        StringBuilder out = new StringBuilder(ChangeWords.counts(redline.changes())).append('\n');
        for (Change change : redline.changes()) {
            out.append("- ")
                    .append(LineMarks.harmless(ChangeWords.sentence(change)))
                    .append('\n');
        }
        return out.toString();
    }
}

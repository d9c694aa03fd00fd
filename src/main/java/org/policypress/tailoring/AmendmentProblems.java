package org.policypress.tailoring;

import java.util.Optional;
import java.util.regex.Pattern;
import org.policypress.document.Id;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.problem.Problem;

/** Says what is wrong with an amendment as it stands to the model, and what to do. */
final class AmendmentProblems {

    /** How much of a text is shown in a sentence, in UTF-16 code units. */
    private static final int SHOWN = 120;

    private AmendmentProblems() {}

    /** The problem, if there is one. */
    static Optional<Problem> of(Amendment amendment, Standing standing, Policy policy, School school) {
        return switch (standing) {
            case Standing.Holds _ -> Optional.empty();
            case Standing.Same same -> Optional.of(Problem.warning(amendment.place(), "amendment-same", same(same)));
            case Standing.Unknown(String why) -> Optional.of(Problem.error(amendment.place(), "amendment-target", why));
            case Standing.Conflict conflict ->
                Optional.of(Problem.error(
                        amendment.place(), "amendment-conflict", conflict(amendment, conflict, policy, school)));
        };
    }

    private static String same(Standing.Same same) {
        return same.passage().isPresent()
                ? "the model says the same by now; remove this amendment"
                : "the model has removed this too; remove this amendment";
    }

    private static String conflict(Amendment amendment, Standing.Conflict conflict, Policy policy, School school) {
        String settle = "; policypress amend rebase " + school.id() + " " + policy.id() + " settles it";
        if (conflict.renamed().isPresent()) {
            return "the model calls {#" + amendment.target() + "} {#"
                    + conflict.renamed().get() + "} by now; write "
                    + amendment.action().word() + " " + conflict.renamed().get();
        }
        Id target = amendment.target();
        String base = conflict.base().map(text -> plain(text, target)).orElse("");
        String now = conflict.now().map(text -> plain(text, target)).orElse("");
        String own = plain(amendment.authored(), target);
        String local = amendment.action() == Amendment.Action.REMOVE
                ? "the school removes it"
                : amendment.action().inserts()
                        ? "the school has " + said(own, "") + " beside it"
                        : "the school says " + said(own, now);
        if (conflict.now().isEmpty()) {
            return "the model has removed {#" + target + "} since this was written: it said " + said(base, "")
                    + ", and " + local + settle;
        }
        if (conflict.base().isEmpty()) {
            return "the model had no {#" + target + "} when this was written: it now says " + said(now, "") + ", and "
                    + local + settle;
        }
        return "the model has changed {#" + target + "} since this was written: it said " + said(base, now)
                + ", now it says " + said(now, base) + ", and " + local + settle;
    }

    /** A passage on one line, without its number and its name. */
    private static String plain(String authored, Id own) {
        return authored.strip()
                .replaceFirst("^[0-9]{1,9}[.)]\\s+", "")
                .replaceFirst("\\s*\\{#" + Pattern.quote(own.value()) + "}", "")
                .replaceAll("\\s+", " ");
    }

    /** A text in quotation marks, and of a long one the part that differs from another. */
    private static String said(String line, String compared) {
        if (line.length() <= SHOWN) {
            return "“" + line + "”";
        }
        int differs = 0;
        while (differs < Math.min(line.length(), compared.length())
                && line.charAt(differs) == compared.charAt(differs)) {
            differs++;
        }
        int from = compared.isEmpty() || differs < SHOWN / 2 ? 0 : line.lastIndexOf(' ', differs - SHOWN / 4) + 1;
        int to = Math.min(line.length(), from + SHOWN);
        if (to < line.length()) {
            int space = line.lastIndexOf(' ', to);
            to = space > from ? space : to;
        }
        return "“" + (from > 0 ? "… " : "") + line.substring(from, to) + (to < line.length() ? " …" : "") + "”";
    }
}

package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policypress.library.ReviewCycle;
import org.policypress.yaml.Quoting;

/** Writes a policy's front matter; what the Word file does not tell is written as most policies have it, and told. */
final class FrontMatterText {

    private FrontMatterText() {}

    static String write(FrontPage page, Map<String, String> variables, Findings findings) {
        StringBuilder yaml = new StringBuilder("---\n");
        yaml.append("title: ").append(Quoting.of(page.title())).append('\n');
        yaml.append("audience: ")
                .append(Quoting.of(page.audience().orElse("School staff")))
                .append('\n');
        yaml.append("statutory: ").append(page.statutory().orElse(false)).append('\n');
        yaml.append("review: ")
                .append(page.review().map(ReviewCycle::words).orElse("every year"))
                .append('\n');
        yaml.append("website: ").append(page.website().orElse(false)).append('\n');
        guessed(page, findings);
        page.lastReview()
                .filter(v -> !v.isBlank())
                .ifPresent(last -> findings.look(
                        "last-review",
                        "the last review was “" + last
                                + "”; write it as last_review in the school's file, such as last_review: 2026-03"));
        if (!variables.isEmpty()) {
            yaml.append("variables:\n");
            variables.forEach((name, value) -> yaml.append("  ")
                    .append(name)
                    .append(": ")
                    .append(Quoting.of(value))
                    .append('\n'));
        }
        return yaml.append("---\n\n").toString();
    }

    private static void guessed(FrontPage page, Findings findings) {
        List<String> untold = new ArrayList<>();
        if (page.audience().isEmpty()) {
            untold.add("audience");
        }
        if (page.statutory().isEmpty()) {
            untold.add("statutory");
        }
        if (page.review().isEmpty()) {
            untold.add("review");
        }
        if (page.website().isEmpty()) {
            untold.add("website");
        }
        if (!untold.isEmpty()) {
            findings.look(
                    "guessed",
                    "the first page does not tell " + String.join(", ", untold)
                            + "; the front matter has what most policies have there, so see that it is right");
        }
    }
}

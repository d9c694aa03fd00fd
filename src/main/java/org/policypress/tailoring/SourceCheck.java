package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.document.Characters;
import org.policypress.problem.Problem;

/** Refuses a text that is too long, or has characters that no document can have. */
final class SourceCheck {

    /** The longest text in UTF-16 code units: some four hundred pages. */
    static final int LONGEST = 1 << 20;

    /** FreeMarker's header, which could change how the rest is read (FreeMarker manual, "ftl directive"). */
    private static final Pattern HEADER = Pattern.compile("\\s*[<\\[]#ftl[\\s>\\]/]");

    private SourceCheck() {}

    static List<Problem> check(WholeText source) {
        String text = source.text();
        List<Problem> problems = new ArrayList<>();
        if (text.length() > LONGEST) {
            return List.of(Problem.error(
                    source.at(0),
                    "too-long",
                    "the text is longer than " + LONGEST + " characters; make several policies of it"));
        }
        Matcher header = HEADER.matcher(text);
        if (header.lookingAt()) {
            problems.add(Problem.error(
                    source.at(header.end() - 5), "not-allowed", "<#ftl> is not possible in a policy; remove it"));
        }
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            Optional<String> why = Characters.refusal(c);
            if (why.isPresent()) {
                problems.add(Problem.error(
                        source.at(i),
                        "character",
                        String.format(Locale.ROOT, "the character U+%04X %s; remove it", c, why.get())));
            }
            i += Character.charCount(c);
        }
        return problems;
    }
}

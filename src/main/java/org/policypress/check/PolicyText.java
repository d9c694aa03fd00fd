package org.policypress.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.library.Fragments;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.markdown.MarkdownText;
import org.policypress.markdown.Passage;
import org.policypress.markdown.Passages;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.tailoring.WholeText;

/**
 * A policy's text in the forms that rules read. Each form has a blank for every character that is left out, so that an
 * offset, in UTF-16 code units, means the same in all of them.
 *
 * @param library its library
 * @param policy the policy
 * @param body the Markdown as it was written, with the fragments that it includes
 * @param prose what people read: without tags, placeholders, addresses, names in braces, code and signs of Markdown
 * @param flat the prose with one space for all white space: for finding out quickly that something is not in it
 * @param passages its sections, clauses and other blocks, as if every school had all of them
 * @param places where offsets come from
 */
record PolicyText(
        Library library,
        Policy policy,
        String body,
        String prose,
        String flat,
        List<Passage> passages,
        MarkdownText.Places places) {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private static final Pattern TAG = Pattern.compile("<#--.*?-->|</?#[^>\\n]{0,1000}>", Pattern.DOTALL);

    private static final Pattern NO_PROSE = Pattern.compile(
            "\\$\\{[^}\\n]*}" // a placeholder
                    + "|^(`{3,}|~{3,})(?!`*form)[^\\n]*\\n.*?^\\1[^\\n]*$" // code
                    + "|^[`~]{3,}[^\\n]*$" // the fences of a form
                    + "|`[^`\\n]*`"
                    + "|(?<=])\\([^)\\n]*\\)" // the address of a link
                    + "|<?\\bhttps?://[^\\s>)]*>?"
                    + "|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+" // an e-mail address
                    + "|\\b[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+\\b" // a web site's name
                    + "|\\{[#.][^}\\n]*}" // a name or class
                    + "|\\[\\^[^]\\n]*]:?" // a footnote's mark
                    + "|\\[![A-Z]+]" // a note's kind
                    + "|^[ \\t]*[0-9]{1,9}[.)](?=[ \\t])" // a clause's number
                    + "|&[#A-Za-z0-9]{1,12};"
                    + "|[*_#|>\\[\\]\\\\]",
            Pattern.DOTALL | Pattern.MULTILINE);

    static PolicyText of(Library library, Policy policy) {
        WholeText whole = whole(library, policy);
        String body = whole.text();
        String untagged = blanked(body, TAG);
        List<Passage> passages = Passages.of(new MarkdownText(policy.file(), untagged, untagged, List.of(), whole))
                .value()
                .orElse(List.of());
        String prose = blanked(untagged, NO_PROSE);
        return new PolicyText(
                library, policy, body, prose, WHITE_SPACE.matcher(prose).replaceAll(" "), passages, whole);
    }

    /** A policy's text with its fragments; without what cannot be included, which is told where documents are proved. */
    static WholeText whole(Library library, Policy policy) {
        return WholeText.of(policy.body(), Fragments.of(library.files()))
                .value()
                .orElseGet(() -> WholeText.plain(policy.body()));
    }

    private static String blanked(String text, Pattern pattern) {
        StringBuilder out = new StringBuilder(text);
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            for (int i = match.start(); i < match.end(); i++) {
                if (out.charAt(i) != '\n') {
                    out.setCharAt(i, ' ');
                }
            }
        }
        return out.toString();
    }

    /** The place of an offset. */
    Place place(int offset) {
        return places.at(offset);
    }

    /** A problem at an offset. */
    Problem problem(PolicyRule rule, int offset, String sentence) {
        return Problem.warning(place(offset), rule.id(), sentence);
    }

    /** The sentence around an offset of the prose: from the full stop or empty line before it to the one after it. */
    String sentence(int offset) {
        int begin = offset;
        while (begin > 0 && !isEnd(begin - 1)) {
            begin--;
        }
        int end = offset;
        while (end < prose.length() && !isEnd(end)) {
            end++;
        }
        return prose.substring(begin, end);
    }

    private boolean isEnd(int at) {
        char c = prose.charAt(at);
        boolean emptyLine = c == '\n' && at + 1 < prose.length() && prose.charAt(at + 1) == '\n';
        boolean stop = c == '.' && (at + 1 == prose.length() || Character.isWhitespace(prose.charAt(at + 1)));
        return emptyLine || stop;
    }

    /** Where words stand in the prose: whole, and whatever white space is between them. */
    List<Integer> find(String words) {
        if (!flat.contains(WHITE_SPACE.matcher(words.strip()).replaceAll(" "))) {
            return List.of(); // most are not there, and a pattern takes a hundred times as long
        }
        return words(words).stream()
                .flatMap(pattern -> pattern.matcher(prose).results())
                .map(found -> found.start())
                .toList();
    }

    /** A pattern for words as they stand in prose: whole, and whatever white space is between them. */
    private static Optional<Pattern> words(String words) {
        String stripped = words.strip();
        return stripped.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile("(?<![\\p{L}\\p{N}])"
                        + String.join(
                                "\\s+",
                                List.of(stripped.split("\\s+", -1)).stream()
                                        .map(Pattern::quote)
                                        .toList())
                        + "(?![\\p{L}\\p{N}])"));
    }
}

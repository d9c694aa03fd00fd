package org.policypress.library;

import java.util.List;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.yaml.Yaml;
import org.policypress.yaml.YamlNode;

/**
 * A Markdown file in its two parts.
 *
 * @param keys what stands between the two lines of {@code ---} at its beginning
 * @param body what follows
 */
record FrontMatter(YamlNode.Mapping keys, SourceText body) {

    private static final String FENCE = "---";

    /**
     * Takes a file apart.
     *
     * @param text the whole file
     */
    static Outcome<FrontMatter> of(SourceText text) {
        String[] lines = text.text().split("\n", -1);
        if (!isFence(lines[0])) {
            return Outcome.failed(Problem.error(
                    new Place(text.file(), 1, 1),
                    "no-front-matter",
                    "this file has to begin with a line of ---, then its keys such as title: and review:, then a second line"
                            + " of ---"));
        }
        int from = lines[0].length() + 1;
        int at = from;
        for (int i = 1; i < lines.length; i++) {
            int next = at + lines[i].length() + 1;
            if (isFence(lines[i])) {
                String keys = text.text().substring(from, at);
                SourceText body = new SourceText(
                        text.file(),
                        i + 2,
                        text.text().substring(Math.min(next, text.text().length())));
                Outcome<YamlNode.Mapping> read = Yaml.read(text.file(), 2, keys);
                return read.value().isEmpty()
                        ? Outcome.failed(headingAmongKeys(text.file(), lines, read.problems()))
                        : read.then(mapping -> Outcome.of(new FrontMatter(mapping, body)));
            }
            at = next;
        }
        return Outcome.failed(
                Problem.error(
                        new Place(text.file(), 1, 1),
                        "open-front-matter",
                        "the keys that begin below this line are not ended; write a second line of --- after the last of them"));
    }

    /**
     * Where the second line of dashes was forgotten, a divider of the text is taken for it, and what stands before that is
     * no YAML: then the first heading is where the keys should have ended.
     */
    private static List<Problem> headingAmongKeys(String file, String[] lines, List<Problem> found) {
        int mistake = found.getFirst().place().line();
        for (int i = 2; i < mistake - 1; i++) {
            if (lines[i].startsWith("# ") && lines[i - 1].isBlank()) {
                return List.of(Problem.error(
                        new Place(file, i + 1, 1),
                        "open-front-matter",
                        "the text seems to begin here, but the keys above are not ended; write a second line of --- after"
                                + " the last of them"));
            }
        }
        return found;
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }
}

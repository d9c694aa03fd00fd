package org.policypress.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.problem.Outcome;
import org.policypress.yaml.Quoting;
import org.policypress.yaml.Yaml;
import org.policypress.yaml.YamlNode;

/**
 * The text of a {@code school.yaml} in which single values are changed: comments, order and everything else stay as they were.
 */
final class SchoolFile {

    private final String file;
    private String text;
    private final List<String> changes = new ArrayList<>();

    SchoolFile(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The text of a new school's file. */
    static String of(Establishment school, School.Phase phase, School.Governance governance) {
        StringBuilder text = new StringBuilder()
                .append("name: ")
                .append(Quoting.of(school.name()))
                .append('\n')
                .append("urn: ")
                .append(school.urn())
                .append('\n')
                .append("phase: ")
                .append(phase.word())
                .append('\n')
                .append("governance: ")
                .append(governance.word())
                .append('\n');
        school.authority()
                .ifPresent(authority -> text.append("local_authority: ")
                        .append(Quoting.of(authority))
                        .append('\n'));
        school.head()
                .ifPresent(head -> text.append("people:\n  head: ")
                        .append(Quoting.of(head))
                        .append('\n'));
        return text.append("\n# The policies that the school has adopted, by id.\npolicies: {}\n")
                .toString();
    }

    /** Gives a key of the first level a value, where it has another. */
    SchoolFile set(String key, String value) {
        return set(List.of(key), value);
    }

    /** Gives a key below another a value, where it has one already. */
    SchoolFile setBelow(String group, String key, String value) {
        return set(List.of(group, key), value);
    }

    private SchoolFile set(List<String> keys, String value) {
        Outcome<YamlNode.Mapping> root = Yaml.read(file, 1, text);
        Optional<YamlNode> found = root.value().map(node -> node);
        for (String key : keys) {
            found = found.flatMap(node -> node instanceof YamlNode.Mapping mapping
                    ? mapping.entries().stream()
                            .filter(entry -> entry.key().equals(key))
                            .map(YamlNode.Entry::value)
                            .findFirst()
                    : Optional.empty());
        }
        if (found.isPresent() && found.get() instanceof YamlNode.Scalar scalar) {
            if (!scalar.text().equals(value)) {
                replace(scalar, value, String.join(".", keys));
            }
        } else if (found.isEmpty() && keys.size() == 1 && root.value().isPresent()) {
            text = text + (text.endsWith("\n") || text.isEmpty() ? "" : "\n") + keys.getFirst() + ": "
                    + Quoting.of(value) + "\n";
            changes.add(keys.getFirst() + ": " + value);
        }
        return this;
    }

    private void replace(YamlNode.Scalar scalar, String value, String name) {
        String[] lines = text.split("\n", -1);
        int line = scalar.place().line() - 1;
        int begin = scalar.place().column() - 1;
        int end = end(lines[line], begin, scalar);
        if (end < 0) {
            changes.add(name + ": " + value + " (to be written by hand: the old value goes over several lines)");
            return;
        }
        lines[line] = lines[line].substring(0, begin) + Quoting.of(value) + lines[line].substring(end);
        text = String.join("\n", lines);
        changes.add(name + ": " + value + ", was " + scalar.text());
    }

    /** Where a value ends on its line; -1 when it goes on beyond that. */
    private static int end(String line, int begin, YamlNode.Scalar scalar) {
        if (scalar.plain()) {
            return line.startsWith(scalar.text(), begin) ? begin + scalar.text().length() : -1;
        }
        char quote = line.charAt(begin);
        for (int i = begin + 1; i < line.length(); i++) {
            if (quote == '"' && line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == quote) {
                if (quote == '\'' && line.startsWith("''", i)) {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    /** The text as it is now. */
    String text() {
        return text;
    }

    /** What was changed, for people. */
    List<String> changes() {
        return List.copyOf(changes);
    }
}

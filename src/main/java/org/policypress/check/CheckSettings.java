package org.policypress.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policypress.library.SourceFiles;
import org.policypress.library.SourceText;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;
import org.policypress.yaml.Characters;
import org.policypress.yaml.Fields;
import org.policypress.yaml.Yaml;
import org.policypress.yaml.YamlNode;

/**
 * What {@code library.yaml} says about the check, under {@code checks}.
 *
 * @param off rules that are turned down, each with the reason that was written for it
 * @param words words that are spelt right, whatever the dictionary says
 */
record CheckSettings(Map<String, String> off, List<String> words) {

    private static final String FILE = "library.yaml";

    CheckSettings {
        off = Map.copyOf(off);
        words = List.copyOf(words);
    }

    /** The settings of the library in those files, with what is wrong in them; none where the file cannot be read. */
    static Outcome<CheckSettings> read(SourceFiles files, Collection<String> rules) {
        CheckSettings none = new CheckSettings(Map.of(), List.of());
        return files.read(FILE)
                .flatMap(bytes -> SourceText.decode(FILE, bytes).value())
                .flatMap(text -> Yaml.read(FILE, 1, text.text()).value())
                .map(root -> read(root, rules))
                .orElse(Outcome.of(none));
    }

    private static Outcome<CheckSettings> read(YamlNode.Mapping root, Collection<String> rules) {
        List<Problem> problems = new ArrayList<>();
        Fields checks = Fields.of(root, problems).fields("checks");
        Fields turnedDown = checks.fields("off");
        Map<String, String> off = new TreeMap<>();
        for (YamlNode.Entry entry : turnedDown.entries()) {
            if (rules.contains(entry.key())) {
                turnedDown.requiredText(entry.key()).ifPresent(reason -> off.put(entry.key(), reason));
            } else {
                problems.add(Problem.error(
                        entry.place(),
                        "unknown-rule",
                        "there is no rule " + Characters.quoted(entry.key()) + " that can be turned down"
                                + Spelling.didYouMean(entry.key(), rules)));
            }
        }
        List<String> words = checks.text("words").stream()
                .flatMap(text -> List.of(text.split("[,\\s]+", -1)).stream())
                .filter(word -> !word.isBlank())
                .toList();
        checks.refuseOthers();
        return Outcome.of(new CheckSettings(off, words), problems);
    }
}

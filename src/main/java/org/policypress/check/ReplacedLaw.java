package org.policypress.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.problem.Problem;
import org.policypress.yaml.Fields;
import org.policypress.yaml.Yaml;
import org.policypress.yaml.YamlNode;

/**
 * An act, regulation or public body that is no more.
 *
 * @param name as texts have it
 * @param fate what became of it and what replaced it, to follow the name in a sentence
 * @param source where that can be read
 */
record ReplacedLaw(String name, String fate, String source) {

    private static final String FILE = "law.yaml";

    /** Those that the toolkit knows. */
    static List<ReplacedLaw> builtIn() {
        try (InputStream in = ReplacedLaw.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the toolkit has no " + FILE);
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in " + FILE + " cannot be read", e);
        }
    }

    private static List<ReplacedLaw> read(String text) {
        List<Problem> problems = new ArrayList<>();
        List<ReplacedLaw> laws = new ArrayList<>();
        Yaml.read(FILE, 1, text).value().ifPresent(root -> {
            Fields all = Fields.of(root, problems);
            for (YamlNode.Entry entry : all.entries()) {
                Fields law = all.fields(entry.key());
                Optional<String> fate = law.requiredText("fate");
                Optional<String> source = law.requiredText("source");
                law.text("seen"); // the day on which the source was read for the list
                law.refuseOthers();
                if (fate.isPresent() && source.isPresent()) {
                    laws.add(new ReplacedLaw(entry.key(), fate.get(), source.get()));
                }
            }
        });
        if (laws.isEmpty() || !problems.isEmpty()) {
            throw new IllegalStateException("the built-in " + FILE + " is wrong: " + problems);
        }
        return laws;
    }
}

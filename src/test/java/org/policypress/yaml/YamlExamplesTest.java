package org.policypress.yaml;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypress.example.Example;
import org.policypress.example.ExampleFile;
import org.policypress.problem.Outcome;

/** What YAML means, and what is said of that which means nothing. */
class YamlExamplesTest {

    @TestFactory
    Stream<DynamicTest> examples() {
        return ExampleFile.in("yaml").stream().flatMap(file -> file.tests("read as", YamlExamplesTest::read));
    }

    private static String read(Example example) {
        Outcome<YamlNode.Mapping> outcome = Yaml.read("f.yaml", 1, example.text("yaml"));
        String values = outcome.value().map(YamlExamplesTest::values).orElse("");
        return values
                + outcome.problems().stream()
                        .map(problem -> problem + " (" + problem.rule() + ")\n")
                        .collect(Collectors.joining());
    }

    private static String values(YamlNode node) {
        StringBuilder out = new StringBuilder();
        append("", node, out);
        return out.toString();
    }

    private static void append(String path, YamlNode node, StringBuilder out) {
        switch (node) {
            case YamlNode.Scalar scalar ->
                out.append(path.strip())
                        .append(" = ")
                        .append(
                                scalar.isNothing()
                                        ? "nothing"
                                        : "[" + scalar.text().replace("\n", "{U+000A}") + "]")
                        .append(" at ")
                        .append(scalar.place().line())
                        .append(':')
                        .append(scalar.place().column())
                        .append('\n');
            case YamlNode.Sequence list -> list.items().forEach(item -> append(path + " -", item, out));
            case YamlNode.Mapping mapping ->
                mapping.entries().forEach(entry -> append(path + " " + entry.key(), entry.value(), out));
        }
    }
}

package org.policypress.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.check.Check;
import org.policypress.example.Example;
import org.policypress.example.ExampleFile;
import org.policypress.library.LibraryReader;
import org.policypress.library.MemoryFiles;
import org.policypress.problem.Problem;
import org.policypress.yaml.Yaml;

/**
 * What editors are told of a library's files is what their readers accept: for every example of the readers' own tests, and for
 * each key with every kind of wrong value.
 */
class LibrarySchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is wrong in the form of a file: other rules know of other files, or of the calendar. */
    private static final Set<String> OF_FORM = Set.of("unknown-key", "missing-key", "wrong-kind");

    /** Keys of these groups are told by other files, which a schema does not know. */
    private static final Pattern TOLD_ELSEWHERE =
            Pattern.compile("school.*/(terms|variables|policies)/.*|school.*/policies/[^/]*/variables/.*");

    @Test
    void whatSaysAllThereIsIsAccepted() {
        for (String schema : List.of(ReadFile.LIBRARY, ReadFile.SCHOOL, ReadFile.POLICY, ReadFile.AMENDMENTS)) {
            String text = ReadFile.complete(schema);
            assertEquals(List.of(), ReadFile.errors(schema, text), schema);
            assertEquals(List.of(), SchemaJudge.faults(schema, text), schema);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ReadFile.LIBRARY, ReadFile.SCHOOL, ReadFile.POLICY, ReadFile.AMENDMENTS})
    void theKeysOfASchemaAreThoseOfTheReader(String schema) throws JsonProcessingException {
        ObjectNode complete = (ObjectNode) JSON.readTree(ReadFile.complete(schema));
        complete.put("zzzzzzzz", "x");
        String told = ReadFile.errors(schema, complete.toString()).getFirst();
        Matcher keys = Pattern.compile("unknown key zzzzzzzz; there are (.*) \\(unknown-key\\)")
                .matcher(told);
        assertTrue(keys.find(), told);
        List<String> known = List.of(keys.group(1).split(", ", -1));
        JsonNode properties = JSON.readTree(SchemaJudge.text(schema)).get("properties");
        assertEquals(new TreeSet<>(known), names(properties));

        Set<String> written = new TreeSet<>();
        collect(complete, written);
        Set<String> all = new TreeSet<>();
        collectProperties(JSON.readTree(SchemaJudge.text(schema)), all);
        all.removeAll(written);
        assertEquals(Set.of(), all, "keys that the complete example leaves out");
    }

    @Test
    void theRulesThatCanBeTurnedDownAreThoseOfTheCheck() throws JsonProcessingException {
        JsonNode off = JSON.readTree(SchemaJudge.text(ReadFile.LIBRARY)).at("/properties/checks/properties/off");
        List<String> rules = new ArrayList<>();
        off.at("/propertyNames/enum").forEach(rule -> rules.add(rule.asText()));
        assertEquals(Check.rules(), rules);
    }

    @TestFactory
    Stream<DynamicTest> readerAndSchemaAgreeOnEachKeyWithEachValue() throws JsonProcessingException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String schema : List.of(ReadFile.LIBRARY, ReadFile.SCHOOL, ReadFile.POLICY, ReadFile.AMENDMENTS)) {
            JsonNode complete = JSON.readTree(ReadFile.complete(schema));
            each(
                    complete,
                    "",
                    (path, _) -> tests.add(DynamicTest.dynamicTest(
                            schema + path,
                            () -> assertTrue(refusals(schema, path) > 0, "nothing is wrong for " + path))));
        }
        return tests.stream();
    }

    /** How many of the changes at a key are refused, by both. */
    private static int refusals(String schema, String path) throws JsonProcessingException {
        int refusals = 0;
        for (Map.Entry<String, JsonNode> changed : changes(schema, path).entrySet()) {
            String text = changed.getValue().toString();
            List<String> errors = ReadFile.errors(schema, text);
            List<String> faults = SchemaJudge.faults(schema, text);
            assertEquals(
                    errors.isEmpty(),
                    faults.isEmpty(),
                    () -> changed.getKey() + " at " + path + ": the reader says " + errors + ", the schema " + faults);
            refusals += errors.isEmpty() ? 0 : 1;
        }
        return refusals;
    }

    private static Map<String, JsonNode> changes(String schema, String path) throws JsonProcessingException {
        Map<String, JsonNode> changes = new LinkedHashMap<>();
        int slash = path.lastIndexOf('/');
        String key = path.substring(slash + 1);
        for (String value :
                List.of("null", "\"\"", "\"no such word\"", "[[\"a\"]]", "{\"zz zz\": {\"a\": [\"b\"]}}", "-3")) {
            if (value.equals("-3") && path.endsWith("/base")) {
                continue;
            }
            JsonNode root = JSON.readTree(ReadFile.complete(schema));
            ((ObjectNode) root.at(path.substring(0, slash))).set(key, JSON.readTree(value));
            changes.put(value, root);
        }
        JsonNode without = JSON.readTree(ReadFile.complete(schema));
        ((ObjectNode) without.at(path.substring(0, slash))).remove(key);
        changes.put("no key", without);
        if (!TOLD_ELSEWHERE.matcher(schema + path).matches()) {
            JsonNode renamed = JSON.readTree(ReadFile.complete(schema));
            ObjectNode parent = (ObjectNode) renamed.at(path.substring(0, slash));
            parent.set("zz zz", parent.remove(key));
            changes.put("another name", renamed);
        }
        return changes;
    }

    private static void each(JsonNode node, String path, BiConsumer<String, JsonNode> then) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                then.accept(path + "/" + entry.getKey(), entry.getValue());
                each(entry.getValue(), path + "/" + entry.getKey(), then);
            });
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.properties().forEach(entry -> names.add(entry.getKey()));
        return names;
    }

    private static void collect(JsonNode node, Set<String> keys) {
        each(node, "", (path, _) -> keys.add(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static void collectProperties(JsonNode schema, Set<String> keys) {
        switch (schema) {
            case ObjectNode object ->
                object.properties().forEach(entry -> {
                    if (entry.getKey().equals("properties")) {
                        keys.addAll(names(entry.getValue()));
                    }
                    collectProperties(entry.getValue(), keys);
                });
            case ArrayNode array -> array.forEach(item -> collectProperties(item, keys));
            default -> {}
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheReadersIsJudgedAlike() {
        return ExampleFile.in("library").stream()
                .filter(file -> !file.name().equals("base"))
                .flatMap(file -> file.examples().stream()
                        .map(example ->
                                DynamicTest.dynamicTest(file.name() + ": " + example.title(), () -> judge(example))));
    }

    private static void judge(Example example) {
        MemoryFiles files = new MemoryFiles();
        Map<String, String> parts = new LinkedHashMap<>(
                ExampleFile.of("library/base.txt").examples().getFirst().parts());
        parts.putAll(example.parts());
        parts.forEach((path, text) -> {
            if (!path.equals("told") && !path.equals("without")) {
                files.with(Example.unhidden(path), Example.bytes(text));
            }
        });
        List<Problem> problems = LibraryReader.read(files).problems();
        parts.keySet().forEach(file -> {
            List<Problem> errors = problems.stream()
                    .filter(problem ->
                            problem.isError() && problem.place().file().equals(file))
                    .toList();
            keys(file, files).ifPresent(json -> judge(schema(file), json, errors));
        });
    }

    private static void judge(String schema, String json, List<Problem> errors) {
        List<String> faults = SchemaJudge.faults(schema, json);
        if (errors.isEmpty()) {
            assertEquals(List.of(), faults, json);
        } else if (errors.stream().anyMatch(error -> OF_FORM.contains(error.rule()))) {
            assertFalse(faults.isEmpty(), () -> json + " should be refused: " + errors);
        }
    }

    private static String schema(String file) {
        return file.equals("library.yaml")
                ? ReadFile.LIBRARY
                : file.startsWith("policies/") ? ReadFile.POLICY : ReadFile.SCHOOL;
    }

    /** The keys of a file as JSON; nothing where it is no YAML, or none that a library reads. */
    private static Optional<String> keys(String file, MemoryFiles files) {
        boolean policy = file.matches("policies/[A-Za-z][A-Za-z0-9-]*\\.md");
        if (!policy && !file.equals("library.yaml") && !file.matches("schools/(?!aux|com)[a-z0-9-]+/school.yaml")) {
            return Optional.empty();
        }
        return files.read(Example.unhidden(file))
                .flatMap(bytes -> keys(policy, new String(bytes, StandardCharsets.UTF_8)));
    }

    private static Optional<String> keys(boolean fenced, String text) {
        Matcher front = Pattern.compile("\\A---\\s*\n(.*?)^---\\s*$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text);
        if (fenced && !front.find()) {
            return Optional.empty();
        }
        String yaml = fenced ? front.group(1) : text.replace("\uFEFF", "").replace("\r\n", "\n");
        return Yaml.read("file", 1, yaml).value().map(YamlAsJson::of).map(JsonNode::toString);
    }

    @TestFactory
    Stream<DynamicTest> theSampleLibrariesAreAccepted() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String root : List.of("", "src/main/resources/org/policypress/cli/new/")) {
            for (String kind : List.of("library.yaml", "schools/*/school.yaml", "policies/*.md", "schools/*/*.md")) {
                for (Path file : files(Path.of(root), kind)) {
                    String schema = file.toString().matches(".*schools/.*\\.md")
                            ? ReadFile.AMENDMENTS
                            : schema(file.toString().substring(root.length()));
                    String json =
                            keys(kind.endsWith(".md"), Files.readString(file)).orElseThrow();
                    tests.add(DynamicTest.dynamicTest(
                            file.toString(), () -> assertEquals(List.of(), SchemaJudge.faults(schema, json))));
                }
            }
        }
        assertTrue(tests.size() > 14, tests::toString);
        return tests.stream();
    }

    private static List<Path> files(Path root, String pattern) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve(pattern.replaceFirst("/.*", "")))) {
            return all.filter(file -> file.getFileSystem()
                            .getPathMatcher("glob:" + root.resolve(pattern))
                            .matches(file))
                    .sorted()
                    .toList();
        }
    }
}

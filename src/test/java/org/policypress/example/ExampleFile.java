package org.policypress.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A file of examples under {@code src/test/resources}. Each begins with {@code === } and a sentence; its texts follow, each
 * after {@code --- } and a name, and end with an empty line before the next example. What stands before the first example is
 * for the reader.
 *
 * <p>With {@code -Daccept} the tests write into the file what they found, instead of comparing it: look at the difference
 * before you commit it.
 */
public final class ExampleFile {

    private static final Path ROOT = Path.of("src/test/resources");

    private final Path path;
    private final String opening;
    private final List<Example> examples;

    private ExampleFile(Path path, String opening, List<Example> examples) {
        this.path = path;
        this.opening = opening;
        this.examples = examples;
    }

    /** All files of examples in a folder, in the order of their names. */
    public static List<ExampleFile> in(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(ExampleFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with that name. */
    public static ExampleFile of(String name) {
        return read(ROOT.resolve(name));
    }

    private static ExampleFile read(Path path) {
        StringBuilder opening = new StringBuilder();
        List<Example> examples = new ArrayList<>();
        String part = "";
        List<String> lines = lines(path);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("=== ")) {
                examples.add(new Example(line.substring(4), i + 1, new LinkedHashMap<>()));
                part = "";
            } else if (examples.isEmpty()) {
                opening.append(line).append('\n');
            } else if (line.startsWith("--- ")) {
                part = line.substring(4);
                examples.getLast().parts().put(part, "");
            } else if (!part.isEmpty()) {
                examples.getLast().parts().merge(part, line + "\n", String::concat);
            }
        }
        examples.forEach(example -> example.parts().replaceAll((_, text) -> text.stripTrailing()));
        examples.forEach(example -> example.parts().replaceAll((_, text) -> text.isEmpty() ? "" : text + "\n"));
        return new ExampleFile(path, opening.toString(), examples);
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's name without its ending. */
    public String name() {
        return path.getFileName().toString().replace(".txt", "");
    }

    /** The examples. */
    public List<Example> examples() {
        return examples;
    }

    /** A test for each example: that {@code found} gives the text of the part {@code expected}. */
    public Stream<DynamicTest> tests(String expected, Function<Example, String> found) {
        if (System.getProperty("accept") != null) {
            return Stream.of(DynamicTest.dynamicTest(name() + ": accepted", () -> accept(expected, found)));
        }
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        name() + ": " + example.title(),
                        () -> assertEquals(
                                example.part(expected),
                                found.apply(example),
                                () -> path + ":" + example.line() + ": " + example.title())));
    }

    private void accept(String expected, Function<Example, String> found) throws IOException {
        StringBuilder out = new StringBuilder(opening);
        for (Example example : examples) {
            out.append(example.with(expected, found.apply(example)));
        }
        Files.writeString(path, out.toString().stripTrailing() + "\n");
    }
}

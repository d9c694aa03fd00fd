package org.policypress.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests that are data: files of examples, each with a name, an input and what is expected of it.
 *
 * <pre>
 * ==== The name, a sentence
 * the input
 * ====&gt;
 * what comes of it
 * </pre>
 *
 * <p>Run with {@code -Daccept=true} to write what comes of each input into the files, and read the difference before you
 * commit it.
 */
public final class Examples {

    private static final String NAME = "==== ";
    private static final String EXPECTED = "====>";

    private Examples() {}

    private record Example(String name, int line, String input, String expected) {}

    /** A test for each example in a folder under {@code src/test/resources}. */
    public static Stream<DynamicContainer> tests(String folder, UnaryOperator<String> subject) {
        Path root = Path.of("src/test/resources", folder);
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
                    .map(file -> tests(file, subject));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DynamicContainer tests(Path file, UnaryOperator<String> subject) {
        List<Example> examples = read(file);
        if (Boolean.getBoolean("accept")) {
            accept(file, examples, subject);
        }
        return DynamicContainer.dynamicContainer(
                file.getFileName().toString(),
                examples.stream()
                        .map(example -> DynamicTest.dynamicTest(
                                example.name(),
                                () -> assertEquals(
                                        example.expected(),
                                        subject.apply(example.input()),
                                        file + ":" + example.line() + ": " + example.name()))));
    }

    private static void accept(Path file, List<Example> examples, UnaryOperator<String> subject) {
        StringBuilder out = new StringBuilder();
        for (Example example : examples) {
            out.append(NAME).append(example.name()).append('\n').append(example.input());
            out.append(EXPECTED)
                    .append('\n')
                    .append(subject.apply(example.input()))
                    .append('\n');
        }
        try {
            Files.writeString(file, out.toString().stripTrailing() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        examples.clear();
        examples.addAll(read(file));
    }

    private static List<Example> read(Path file) {
        List<String> lines;
        try {
            lines = List.of(Files.readString(file).split("\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            if (!lines.get(i).startsWith(NAME)) {
                throw new IllegalStateException(file + ":" + (i + 1) + ": an example begins with " + NAME);
            }
            int start = i++;
            StringBuilder input = new StringBuilder();
            while (!lines.get(i).equals(EXPECTED)) {
                input.append(lines.get(i++)).append('\n');
            }
            StringBuilder expected = new StringBuilder();
            for (i++; i < lines.size() && !lines.get(i).startsWith(NAME); i++) {
                expected.append(lines.get(i)).append('\n');
            }
            String text = expected.toString().stripTrailing();
            examples.add(new Example(
                    lines.get(start).substring(NAME.length()),
                    start + 1,
                    input.toString(),
                    text.isEmpty() ? "" : text + "\n"));
        }
        return examples;
    }
}

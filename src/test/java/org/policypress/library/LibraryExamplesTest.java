package org.policypress.library;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypress.example.Example;
import org.policypress.example.ExampleFile;
import org.policypress.problem.Outcome;

/**
 * What is told of a library. Each example is the library of {@code base.txt} with other files in place of its own or beside
 * them, and without those that it names under {@code without}.
 */
class LibraryExamplesTest {

    private static final List<String> NO_FILES = List.of("without", "told");

    @TestFactory
    Stream<DynamicTest> examples() {
        return ExampleFile.in("library").stream().flatMap(file -> file.tests("told", LibraryExamplesTest::told));
    }

    private static String told(Example example) {
        MemoryFiles files = new MemoryFiles();
        write(files, ExampleFile.of("library/base.txt").examples().getFirst());
        write(files, example);
        example.part("without").lines().forEach(files::without);
        Outcome<Library> outcome = LibraryReader.read(files);
        return outcome.problems().stream()
                        .map(problem -> problem + " (" + problem.rule() + ")\n")
                        .collect(Collectors.joining())
                + outcome.value().map(LibraryExamplesTest::content).orElse("no library\n");
    }

    private static void write(MemoryFiles files, Example example) {
        example.parts().forEach((path, text) -> {
            if (!NO_FILES.contains(path)) {
                files.with(Example.unhidden(path), Example.bytes(text));
            }
        });
    }

    private static String content(Library library) {
        return "policies: " + ids(library.policies().stream().map(Policy::id).map(PolicyId::value)) + "\nschools: "
                + ids(library.schools().stream().map(School::id).map(SchoolId::value)) + "\n";
    }

    private static String ids(Stream<String> ids) {
        return Optional.of(ids.collect(Collectors.joining(", ")))
                .filter(all -> !all.isEmpty())
                .orElse("none");
    }
}

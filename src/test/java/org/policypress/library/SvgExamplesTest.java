package org.policypress.library;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.ImageFile;
import org.policypress.example.Example;
import org.policypress.example.ExampleFile;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

class SvgExamplesTest {

    @TestFactory
    Stream<DynamicTest> examples() {
        return ExampleFile.in("svg").stream().flatMap(file -> file.tests("told", SvgExamplesTest::told));
    }

    private static String told(Example example) {
        MemoryFiles files = new MemoryFiles().with("a.svg", Example.bytes(example.part("svg")));
        Outcome<ImageFile> image = ImageFiles.read(files, "a.svg", Place.of("policies/x.md"));
        return image.value()
                        .map(i -> i.type() + " " + i.width() + " x " + i.height() + "\n")
                        .orElse("")
                + image.problems().stream()
                        .map(Problem::toString)
                        .map(problem -> problem + "\n")
                        .collect(Collectors.joining());
    }
}

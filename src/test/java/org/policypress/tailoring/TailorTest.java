package org.policypress.tailoring;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Document;
import org.policypress.document.Dump;
import org.policypress.markdown.Examples;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** What a policy becomes in a school: the examples are in {@code src/test/resources/tailoring}. */
class TailorTest {

    @TestFactory
    Stream<DynamicContainer> examples() {
        return Examples.tests("tailoring", TailorTest::tailor);
    }

    /** The document's tree, or the problems as they are printed. The policy's text begins on line 10 of its file. */
    private static String tailor(String input) {
        Outcome<Document> outcome = Sample.of(input).tailor();
        return outcome.value()
                        .map(d -> Dump.of(d.opening(), d.sections(), d.footnotes()))
                        .orElse("")
                + outcome.problems().stream()
                        .map(Problem::toString)
                        .map(p -> p + "\n")
                        .collect(Collectors.joining());
    }
}

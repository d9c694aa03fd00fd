package org.policypress.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** What code hosts read is what their standard says: OASIS SARIF 2.1.0. */
class SarifTest {

    private static List<String> faults(String log) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(
                        Files.readString(Path.of("src/test/resources/sarif/sarif-2.1.0-rtm.5.json")), InputFormat.JSON);
        return schema.validate(log, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void everyKindOfPlaceAndProblemIsValid() throws IOException {
        String log = Sarif.write(
                        "0.1.0",
                        List.of(
                                Problem.error(
                                        new Place("policies/a b#c%d?.md", 3, 7), "unknown-placeholder", "“${x}” & <y>"),
                                Problem.warning(new Place("policies/a.md", 3, 0), "spelling", "a line"),
                                Problem.warning(Place.of("library.yaml"), "unused-term", "a file")))
                .write();
        assertEquals(List.of(), faults(log));
        assertEquals(List.of(), faults(Sarif.write("0.1.0", List.of()).write()));
    }

    @Test
    void theSchemaWouldTellWhatIsWrong() throws IOException {
        String log = Sarif.write("0.1.0", List.of(Problem.error(Place.of("a"), "a-rule", "a sentence")))
                .write();
        assertFalse(faults(log.replace("\"error\"", "\"fatal\"")).isEmpty());
        assertFalse(faults(log.replace("\"driver\"", "\"engine\"")).isEmpty());
    }
}

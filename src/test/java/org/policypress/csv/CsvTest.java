package org.policypress.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.problem.Outcome;

/** A list is read line by line, as spreadsheets save it. */
class CsvTest {

    private static List<Map<String, String>> rows(String text) {
        return Csv.read("list.csv", text).value().orElseThrow().rows().stream()
                .map(Row::cells)
                .toList();
    }

    private static List<String> problems(String text) {
        return Csv.read("list.csv", text).problems().stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theHeadingTellsWhatSeparatesTheColumns(String separator) {
        String text = "School,Head\nst-hilda, Jo Finch \n".replace(",", separator);

        assertEquals(List.of(Map.of("school", "st-hilda", "head", "Jo Finch")), rows(text));
    }

    @Test
    void aQuotedCellHoldsCommasQuotationMarksAndLineBreaks() {
        assertEquals(
                List.of(Map.of("a", "x, \"y\"\nz", "b", "1"), Map.of("a", "2", "b", "3")),
                rows("a,b\n\"x, \"\"y\"\"\nz\",1\n2,3"));
    }

    @Test
    void emptyLinesAndEmptyCellsAreLeftOut() {
        assertEquals(List.of(Map.of("b", "1"), Map.of("a", "2")), rows("a,b\n\n,1\n,,\n2\n"));
    }

    @Test
    void aLineKnowsWhereItStandsBehindACellOfSeveralLines() {
        Table table = Csv.read("list.csv", "a\n\"1\n2\"\n3\n").value().orElseThrow();

        assertEquals("list.csv:4:1", table.rows().getLast().place().toString());
        assertEquals(Optional.of("3"), table.rows().getLast().cell("a"));
        assertEquals(Optional.empty(), table.rows().getLast().cell("b"));
    }

    @Test
    void anUnclosedCellIsToldAtItsQuotationMarkAndSwallowsNoOtherLine() {
        String text = "a,b\n1,\"2\n3,4\n5,\"6\"x\n7,8\n";

        assertEquals(List.of(Map.of("a", "3", "b", "4"), Map.of("a", "7", "b", "8")), rows(text));
        assertEquals(
                List.of(
                        "list.csv:2:3: the cell that begins here with a quotation mark does not end with one; write two for"
                                + " each quotation mark inside",
                        "list.csv:4:3: the cell that begins here with a quotation mark does not end with one; write two for"
                                + " each quotation mark inside"),
                problems(text));
    }

    @Test
    void moreCellsThanTheHeadingHasAreAProblemOfThatLineOnly() {
        String text = "a,b\n1,2,3\n4,5,\n";

        assertEquals(List.of(Map.of("a", "4", "b", "5")), rows(text));
        assertEquals(
                List.of(
                        "list.csv:2:1: this line has 3 cells under a heading of 2; put quotation marks around a cell that has"
                                + " a comma in it"),
                problems(text));
    }

    @Test
    void aListHasAHeadingOfDifferentNames() {
        assertEquals(List.of("list.csv: this list is empty; its first line names its columns"), problems("\n \n"));
        assertEquals(
                List.of("list.csv:1:1: two columns are called a; rename or delete one of them"), problems("a,b,A\n"));
        assertEquals(
                List.of("list.csv:1:1: two columns are called a b; rename or delete one of them"),
                problems("\"a\nb\",\"a\nb\"\n"));
    }

    @Test
    void aHostileListIsReadInBoundedTime() {
        String quotes = "a\n" + "\"x\n".repeat(100_000);

        Outcome<Table> read = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Csv.read("list.csv", quotes));

        assertTrue(read.hasErrors());
    }

    /** Whatever a cell says comes back, once it is quoted as RFC 4180 asks. */
    @Property(seed = "1", tries = 300)
    void aQuotedCellIsReadAsItWasWritten(@ForAll @StringLength(max = 40) String cell) {
        String text = "a,b\n\"" + cell.replace("\"", "\"\"") + "\",end\n";

        Map<String, String> row = rows(text).getFirst();

        assertEquals(cell.strip(), row.getOrDefault("a", ""));
        assertEquals("end", row.get("b"));
    }
}

package org.policypress.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @Test
    void whatWouldEndACellIsQuoted() {
        assertEquals(
                "plain,\"a, b\",\"say \"\"no\"\"\",\"two\nlines\",\"a;b\",,O'Brien’s",
                CsvLine.of(List.of("plain", "a, b", "say \"no\"", "two\nlines", "a;b", "", "O'Brien’s")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1+1", "-A1", "@SUM(A1)", "\tx"})
    void noCellIsAFormula(String cell) {
        assertEquals("'" + cell, CsvLine.of(List.of(cell)));
    }

    /** As days left are, once a review is overdue. */
    @Test
    void aNumberStaysOne() {
        assertEquals("-30,15", CsvLine.of(List.of("-30", "15")));
    }

    /** What it writes is read as it was. */
    @Test
    void theReaderUnderstandsIt() {
        List<String> cells = List.of("a, b", "say \"no\"", "two\nlines");
        Table table =
                Csv.read("l.csv", "x,y,z\n" + CsvLine.of(cells) + "\n").value().orElseThrow();
        Row row = table.rows().getFirst();
        assertEquals(
                cells,
                List.of(
                        row.cell("x").orElseThrow(),
                        row.cell("y").orElseThrow(),
                        row.cell("z").orElseThrow()));
    }
}

package org.policypress.csv;

import java.util.List;

/**
 * A list with a heading.
 *
 * @param columns the columns' names in the order of the heading, in lower case
 * @param rows those lines that could be read, without empty ones
 */
public record Table(List<String> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}

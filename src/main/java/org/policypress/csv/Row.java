package org.policypress.csv;

import java.util.Map;
import java.util.Optional;
import org.policypress.problem.Place;

/**
 * One line of a list below its heading.
 *
 * @param place where it begins
 * @param cells what its cells say, by the name of their column; without white space around it, and without empty cells
 */
public record Row(Place place, Map<String, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    /** The cell in a column, unless it is empty or missing. */
    public Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }
}

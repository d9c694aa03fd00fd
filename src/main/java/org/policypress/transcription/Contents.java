package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds contents that somebody has typed, or made of a table: policypress makes its own. */
final class Contents {

    private static final Pattern HEADING = Pattern.compile("(?i)(table of )?contents( page)?( number)?:?|index");
    private static final Pattern ENTRY = Pattern.compile(".*[\\s.…_]\\d{1,3}");

    private Contents() {}

    /** The pieces without contents. */
    static List<Piece> without(List<Piece> pieces, Findings findings) {
        List<Piece> kept = new ArrayList<>();
        boolean within = false;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Line line -> {
                    if (HEADING.matcher(line.text()).matches()) {
                        within = true;
                        findings.count("contents");
                    } else if (within
                            && (line.isEmpty() || ENTRY.matcher(line.text()).matches())) {
                        findings.count("contents");
                    } else {
                        within = false;
                        kept.add(line);
                    }
                }
                case Piece.Grid grid -> {
                    boolean contents = !grid.rows().isEmpty()
                            && !grid.rows().getFirst().isEmpty()
                            && HEADING.matcher(grid.rows().getFirst().getFirst().text())
                                    .matches();
                    if (contents) {
                        findings.count("contents");
                    } else {
                        kept.add(grid);
                        within = false;
                    }
                }
            }
        }
        return kept;
    }
}

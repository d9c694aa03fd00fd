package org.policypress.library;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.policypress.csv.Csv;
import org.policypress.csv.Row;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * An extract of "Get Information about Schools", the Department for Education's register of schools in England.
 *
 * @param establishments in the order of the file, those that could be read
 */
public record Extract(List<Establishment> establishments) {

    public Extract {
        establishments = List.copyOf(establishments);
    }

    /**
     * Reads an extract. The Department writes it in Windows-1252; one that was opened and saved since may be in UTF-8.
     *
     * @param file its name, for problems
     * @return the schools that could be read, and what is wrong with the others; none when columns are missing
     */
    public static Outcome<Extract> read(String file, byte[] bytes) {
        return Csv.read(file, text(bytes)).then(table -> {
            List<String> missing = Establishment.COLUMNS.stream()
                    .filter(column -> !table.columns().contains(column.toLowerCase(Locale.ROOT)))
                    .toList();
            if (!missing.isEmpty()) {
                return Outcome.failed(Problem.error(
                        Place.of(file),
                        "missing-column",
                        "this is no extract of Get Information about Schools: it has no column "
                                + String.join(", ", missing) + "; download it anew, with all columns"));
            }
            List<Problem> problems = new ArrayList<>();
            List<Establishment> establishments = new ArrayList<>();
            for (Row row : table.rows()) {
                Outcome<Establishment> read = Establishment.of(row);
                problems.addAll(read.problems());
                read.value().ifPresent(establishments::add);
            }
            return Outcome.of(new Extract(establishments), problems);
        });
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }
}

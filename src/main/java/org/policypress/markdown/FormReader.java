package org.policypress.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.policypress.document.Block;
import org.policypress.document.Block.Field;
import org.policypress.problem.Spelling;

/** Reads forms: a field on each line, its label, a colon, and what the reader gives there. */
final class FormReader {

    private static final Map<String, Field.Answer> ANSWERS = Arrays.stream(Field.Answer.values())
            .collect(Collectors.toMap(answer -> answer.name().toLowerCase(Locale.ROOT), Function.identity()));

    private static final List<String> KINDS = Arrays.stream(Field.Answer.values())
            .map(answer -> answer.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Reading reading;

    FormReader(Reading reading) {
        this.reading = reading;
    }

    Block.Form read(FencedCodeBlock block) {
        List<Field> fields = new ArrayList<>();
        for (BasedSequence line : block.getContentLines()) {
            if (!line.isBlank()) {
                field(line.trim()).ifPresent(fields::add);
            }
        }
        if (block.getContentChars().isBlank()) {
            reading.error(block, "form-field", "the form has no fields; write each on a line, as in Name: text");
        }
        return new Block.Form(fields, reading.place(block));
    }

    private Optional<Field> field(BasedSequence line) {
        String written = line.toString();
        int colon = written.lastIndexOf(':');
        String label = colon < 0 ? "" : written.substring(0, colon).strip();
        if (label.isEmpty()) {
            reading.error(
                    line.getStartOffset(),
                    "form-field",
                    "a field of a form is a label, a colon and a kind, as in Name: text; the kinds are "
                            + String.join(", ", KINDS));
            return Optional.empty();
        }
        String kind = written.substring(colon + 1).strip();
        Field.Answer answer = ANSWERS.get(kind.toLowerCase(Locale.ROOT));
        if (answer == null) {
            reading.error(
                    line.getStartOffset(), "form-field", unknown(reading.text().written(kind)));
            return Optional.empty();
        }
        Line words = new Line(reading.text());
        words.words(label);
        // The name is made from the model's words alone, so that a form has the same names in every school.
        String name = reading.names().name(reading.text().replaced(label, _ -> " "));
        return Optional.of(new Field(name, words.trimmed(), answer));
    }

    private static String unknown(String kind) {
        return "unknown kind of field '" + kind + "'"
                + Spelling.nearest(kind, KINDS)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; the kinds are " + String.join(", ", KINDS));
    }
}

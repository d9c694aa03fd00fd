package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.document.Block;
import org.policypress.document.Block.Field.Answer;
import org.policypress.document.Inline;

/** Finds forms: tables of labels and places to fill in, and lines with a rule of dots or underscores to write on. */
final class Forms {

    private static final int LONGEST_LABEL = 120;

    /** A label and what is to be written on; possessive, so that no line takes long. */
    private static final Pattern RULED = Pattern.compile("([^_….]{1,120}+)(?:_{3,}+|…{2,}+|\\.{4,}+)[\\s_….]*+");

    private static final Pattern SIGNATURE = Pattern.compile(".*\\bsign(ed|ature|atures)?\\b.*");
    private static final Pattern DATE = Pattern.compile(".*\\bdated?\\b.*");
    private static final Pattern FILLED =
            Pattern.compile(".*\\b(name|date|dated|signed|signature|position|role|job title|post|department)\\b.*");

    private Forms() {}

    /** The form that a table is, if it is one: each row has a label, and beside it a control or an empty cell to fill. */
    static Optional<Block> of(Piece.Grid grid) {
        List<Block.Field> fields = new ArrayList<>();
        boolean sure = false;
        for (List<Piece.Cell> row : grid.rows()) {
            List<Piece.Cell> full = row.stream()
                    .filter(c -> !c.lines().isEmpty() && !isBlank(c))
                    .toList();
            Optional<Answer> answer =
                    row.stream().flatMap(c -> c.answer().stream()).findFirst();
            List<Piece.Cell> labels =
                    full.stream().filter(c -> c.answer().isEmpty() || !isBox(c)).toList();
            String label = labels.size() == 1 ? label(labels.getFirst().text()) : "";
            if (label.isEmpty() || label.length() > LONGEST_LABEL || row.size() < 2) {
                return Optional.empty();
            }
            sure |= answer.isPresent()
                    || FILLED.matcher(label.toLowerCase(Locale.ROOT)).matches();
            fields.add(field(label, answer));
        }
        return sure ? Optional.of(new Block.Form(fields, grid.place())) : Optional.empty();
    }

    private static boolean isBlank(Piece.Cell cell) {
        return cell.text().replaceAll("[\\s\u00A0_….]", "").isEmpty();
    }

    private static boolean isBox(Piece.Cell cell) {
        return cell.text().matches("[☐☑☒\\s]*");
    }

    /** The fields of a line to write on, if it is nothing else. */
    static List<Block.Field> of(Piece.Line line) {
        String text = line.text();
        List<Block.Field> fields = new ArrayList<>();
        Matcher ruled = RULED.matcher(text);
        int end = 0;
        while (ruled.find() && ruled.start() == end) {
            String label = label(ruled.group(1));
            if (label.isEmpty()) {
                return List.of();
            }
            fields.add(field(label, Optional.empty()));
            end = ruled.end();
        }
        return end == text.length() ? fields : List.of();
    }

    private static String label(String text) {
        return text.replace('\u00A0', ' ')
                .replaceAll("\\s+", " ")
                .replaceAll("[\\s:]+$", "")
                .strip();
    }

    private static Block.Field field(String label, Optional<Answer> answer) {
        String low = label.toLowerCase(Locale.ROOT);
        Answer guess = SIGNATURE.matcher(low).matches()
                ? Answer.SIGNATURE
                : DATE.matcher(low).matches() ? Answer.DATE : Answer.TEXT;
        return new Block.Field("field", List.of(new Inline.Text(label)), answer.orElse(guess));
    }
}

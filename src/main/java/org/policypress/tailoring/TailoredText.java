package org.policypress.tailoring;

import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policypress.document.Characters;
import org.policypress.document.Inline;
import org.policypress.markdown.ValueMark;

/**
 * What FreeMarker writes: text with a mark for each value, the values, and where each piece comes from. It ends a template
 * that writes too much or turns in loops too often.
 */
final class TailoredText extends Writer {

    /** The longest text in UTF-16 code units: four times the longest policy. */
    static final int LONGEST = 4 << 20;

    /** How often loops may turn: the longest list of a policy has some hundred items. */
    static final int MOST_TURNS = 20_000;

    private final StringBuilder text = new StringBuilder();
    private final SourceMap.Builder map = new SourceMap.Builder();
    private final Map<String, Integer> known = new HashMap<>();
    private final List<Filled> values = new ArrayList<>();
    private int turns;
    private int position;

    /** A value and where in the source it was asked for. */
    private record Filled(String value, int position) {}

    /** A bound was passed: nothing more is written. */
    static final class TooMuch extends RuntimeException {
        TooMuch(String what) {
            super(what, null, false, false);
        }
    }

    @Override
    public void write(char[] chars, int from, int length) {
        int end = from + length;
        int start = from;
        for (int i = from; i < end; i++) {
            if (PositionMark.isAt(chars, i)) {
                text.append(chars, start, i - start);
                position = PositionMark.offset(chars, i);
                map.add(text.length(), position);
                start = i + PositionMark.LENGTH;
                i = start - 1;
            }
        }
        text.append(chars, start, end - start);
        checkLength();
    }

    /** Writes the mark of a value. */
    void value(String value) {
        int index = known.computeIfAbsent(position + " " + value, _ -> {
            values.add(new Filled(Characters.onOneLine(value), position));
            return values.size() - 1;
        });
        if (index >= ValueMark.MOST) {
            throw new TooMuch("more than " + ValueMark.MOST + " different values are filled in");
        }
        text.append(ValueMark.of(index));
        checkLength();
    }

    private void checkLength() {
        if (text.length() > LONGEST) {
            throw new TooMuch("the text becomes longer than " + LONGEST + " characters");
        }
    }

    /** Counts a turn of the loop that begins at an offset of the source. */
    void turn(int loop) {
        if (++turns > MOST_TURNS) {
            position = loop;
            throw new TooMuch("its loops turn more than " + MOST_TURNS + " times");
        }
    }

    /** Where in the source the last mark was that passed. */
    int position() {
        return position;
    }

    String text() {
        return text.toString();
    }

    SourceMap map() {
        return map.build(text.toString());
    }

    /** The values, each with its placeholder as the source has it at that offset. */
    List<Inline.Value> values(java.util.function.IntFunction<String> placeholder) {
        return values.stream()
                .map(v -> new Inline.Value(v.value(), placeholder.apply(v.position())))
                .toList();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}

package org.policypress.json;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/** Writes JSON in its one form: see {@link Json#write()}. */
final class JsonWriter {

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(Json value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value, "\n");
        return writer.out.toString();
    }

    private void value(Json value, String line) {
        switch (value) {
            case Json.Text(String text) -> text(text);
            case Json.Whole(long number) -> out.append(number);
            case Json.Truth(boolean truth) -> out.append(truth);
            case Json.Nothing _ -> out.append("null");
            case Json.Items items -> items(items, line);
            case Json.Members members -> members(members, line);
        }
    }

    private void items(Json.Items array, String line) {
        out.append('[');
        Iterator<Json> items = array.items().iterator();
        while (items.hasNext()) {
            out.append(line).append("  ");
            value(items.next(), line + "  ");
            out.append(items.hasNext() ? "," : line);
        }
        out.append(']');
    }

    private void members(Json.Members object, String line) {
        out.append('{');
        Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, Json> member = members.next();
            out.append(line).append("  ");
            text(member.getKey());
            out.append(": ");
            value(member.getValue(), line + "  ");
            out.append(members.hasNext() ? "," : line);
        }
        out.append('}');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text, i);
        }
        out.append('"');
    }

    private void character(String text, int i) {
        char c = text.charAt(i);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                // A surrogate without its other half has no UTF-8: escaped, it survives.
                if (c < 0x20 || c == 0x7f || isLone(text, i)) {
                    out.append("\\u").append(HEX.toHexDigits(c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}

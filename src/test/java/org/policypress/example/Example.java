package org.policypress.example;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One example of an {@link ExampleFile}.
 *
 * @param title a sentence that says what holds
 * @param line the line of the file on which it begins, counted from 1
 * @param parts its texts by name, in the order of the file
 */
public record Example(String title, int line, SequencedMap<String, String> parts) {

    /** {@code {U+0007}} is a character that would not be seen, {@code {byte 92}} a byte that is no UTF-8. */
    private static final Pattern HIDDEN = Pattern.compile("\\{(?:U\\+([0-9A-F]{4,6})|byte ([0-9A-F]{2}))}");

    /** A part as it stands in the file; empty where the example has none of that name. */
    public String part(String name) {
        return Optional.ofNullable(parts.get(name)).orElse("");
    }

    /** A part with its hidden characters. */
    public String text(String name) {
        return unhidden(part(name));
    }

    /** A text with its hidden characters. */
    public static String unhidden(String text) {
        return new String(bytes(text), StandardCharsets.UTF_8);
    }

    /** The bytes of a text with hidden characters and bytes. */
    public static byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Matcher hidden = HIDDEN.matcher(text);
        int from = 0;
        while (hidden.find()) {
            out.writeBytes(text.substring(from, hidden.start()).getBytes(StandardCharsets.UTF_8));
            Optional.ofNullable(hidden.group(1))
                    .ifPresentOrElse(
                            point -> out.writeBytes(Character.toString(Integer.parseInt(point, 16))
                                    .getBytes(StandardCharsets.UTF_8)),
                            () -> out.write(Integer.parseInt(hidden.group(2), 16)));
            from = hidden.end();
        }
        out.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** The example as it stands in its file, with another text in one part. */
    String with(String name, String text) {
        StringBuilder out = new StringBuilder("=== ").append(title).append('\n');
        for (Map.Entry<String, String> part : parts.entrySet()) {
            out.append("--- ").append(part.getKey()).append('\n');
            out.append(part.getKey().equals(name) ? text : part.getValue());
        }
        return out.append('\n').toString();
    }
}

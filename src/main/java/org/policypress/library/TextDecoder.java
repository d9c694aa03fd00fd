package org.policypress.library;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.policypress.problem.Lines;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.yaml.Characters;

/** Turns the bytes of a text file into its text. */
final class TextDecoder {

    /** Characters that cannot stand in a text are told up to this many, lest a file of another kind fills the screen. */
    private static final int MOST_CHARACTERS = 10;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextDecoder() {}

    /**
     * The text of a file in UTF-8, with {@code \n} at its line ends and without a byte order mark.
     *
     * @return the text, with an error for each character that cannot stand in one; or none when the bytes are no UTF-8
     */
    static Outcome<SourceText> decode(String file, byte[] bytes) {
        if (isUtf16(bytes)) {
            return Outcome.failed(Problem.error(
                    Place.of(file),
                    "not-utf-8",
                    "this file is saved as UTF-16, which Notepad calls Unicode; save it as UTF-8"));
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length); // no byte of UTF-8 makes more than one code unit
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, decoded, true);
        String text = normalized(decoded.flip());
        if (result.isError()) {
            return Outcome.failed(notUtf8(file, text, bytes[in.position()]));
        }
        return Outcome.of(new SourceText(file, 1, text), refused(file, text));
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static String normalized(CharBuffer decoded) {
        int start = !decoded.isEmpty() && decoded.get(0) == BYTE_ORDER_MARK ? 1 : 0;
        String text = decoded.subSequence(start, decoded.length()).toString();
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Problem notUtf8(String file, String before, byte wrong) {
        String windows = new String(new byte[] {wrong}, Charset.forName("windows-1252"));
        return Problem.error(
                Lines.of(file, 1, before).place(before.length()),
                "not-utf-8",
                "this file is not saved as UTF-8: the character here is perhaps " + Characters.quoted(windows)
                        + " as Windows writes it; save the file as UTF-8");
    }

    private static List<Problem> refused(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        for (int at = 0; at < text.length() && problems.size() < MOST_CHARACTERS; ) {
            int c = text.codePointAt(at);
            if (!Characters.allowedInFile(c)) {
                Place place = Lines.of(file, 1, text).place(at);
                problems.add(Problem.error(place, "character", Characters.refusal(c)));
            }
            at += Character.charCount(c);
        }
        return problems;
    }
}

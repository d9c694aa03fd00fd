package org.policypress.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.document.Characters;

/** Refuses characters that no document can have, written as they are or by their number. */
final class CharacterCheck {

    private static final Pattern NUMBER = Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));");

    private CharacterCheck() {}

    static void check(Reading reading) {
        String text = reading.text().text();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!reading.text().isValue(c)) {
                report(c, i, reading);
            }
            i += Character.charCount(c);
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            long c = number.group(1) == null ? Long.parseLong(number.group(2)) : Long.parseLong(number.group(1), 16);
            report(c > Character.MAX_CODE_POINT ? 0xFFFF : (int) c, number.start(), reading);
        }
    }

    private static void report(int c, int offset, Reading reading) {
        Optional<String> why = Characters.refusal(c);
        why.ifPresent(reason -> reading.error(
                offset, "character", String.format(Locale.ROOT, "the character U+%04X %s; remove it", c, reason)));
    }
}

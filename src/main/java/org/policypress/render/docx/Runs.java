package org.policypress.render.docx;

/** Writes text as runs: one for each stretch of characters that Word sets in the same font and direction. */
final class Runs {

    private Runs() {}

    /**
     * Writes the text.
     *
     * @return how many runs it took; none for no text
     */
    static int write(XmlWriter out, String text, RunFormat format) {
        if (text.isEmpty()) {
            return 0;
        }
        if (Script.isLatin(text)) {
            run(out, text, format, Script.LATIN);
            return 1;
        }
        Script[] scripts = Script.of(text);
        int runs = 0;
        int begin = 0;
        for (int i = 1; i <= scripts.length; i++) {
            if (i == scripts.length || scripts[i] != scripts[begin]) {
                run(out, text.substring(begin, i), format, scripts[begin]);
                runs++;
                begin = i;
            }
        }
        return runs;
    }

    private static void run(XmlWriter out, String text, RunFormat format, Script script) {
        out.raw("<w:r>");
        format.write(out, script);
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            String element = element(text.charAt(i));
            if (!element.isEmpty()) {
                text(out, text.substring(begin, i));
                out.raw(element);
                begin = i + 1;
            }
        }
        text(out, text.substring(begin));
        out.raw("</w:r>");
    }

    private static void text(XmlWriter out, String text) {
        if (!text.isEmpty()) {
            out.raw("<w:t xml:space=\"preserve\">").text(text).raw("</w:t>");
        }
    }

    /** What Word writes as an element (ECMA-376 part 1, 17.3.3); the characters themselves it shows as something else. */
    private static String element(char c) {
        return switch (c) {
            case '\t' -> "<w:tab/>";
            case '\n' -> "<w:br/>";
            case '\u00AD' -> "<w:softHyphen/>";
            case '\u2011' -> "<w:noBreakHyphen/>";
            default -> "";
        };
    }
}

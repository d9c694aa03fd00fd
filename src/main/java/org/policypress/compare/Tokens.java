package org.policypress.compare;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.policypress.document.Inline;
import org.policypress.document.Run;

/**
 * Cuts lines of text into tokens. Words end where the JDK's break iterator says, in the root locale; its rules follow
 * Unicode's, and a later JDK may cut some rare word otherwise: the redline may then look a little different, but it is
 * still exact.
 */
final class Tokens {

    private final BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);

    /** The tokens of a line, in the order of reading: together they are the line. */
    List<Token> of(List<Inline> line) {
        List<Token> tokens = new ArrayList<>();
        List<Run> stretch = new ArrayList<>();
        for (Run run : Run.of(line)) {
            if (run.leaf() instanceof Inline.Text) {
                stretch.add(run);
            } else {
                cut(stretch, tokens);
                stretch.clear();
                tokens.add(new Token(atom(run.leaf()), kind(run.leaf()), List.of(run)));
            }
        }
        cut(stretch, tokens);
        return tokens;
    }

    /** What an inline that is no text says, for comparing: a value is known by its placeholder, not by its text. */
    static Object atom(Inline inline) {
        return switch (inline) {
            case Inline.Value v -> List.of("value", v.placeholder());
            case Inline.Reference r -> List.of("reference", r.target());
            case Inline.Code c -> List.of("code", c.text());
            case Inline.FootnoteMark m -> m;
            case Inline.Image i -> i;
            case Inline.LineBreak b -> b;
            case Inline.Text t -> t.text();
            case Inline.Emphasis _, Inline.Strong _, Inline.Link _, Inline.Revised _, Inline.Altered _ ->
                throw new IllegalArgumentException(inline + " is no atom");
        };
    }

    private static Token.Kind kind(Inline atom) {
        return atom instanceof Inline.LineBreak ? Token.Kind.SPACE : Token.Kind.WORD;
    }

    private void cut(List<Run> stretch, List<Token> out) {
        if (stretch.isEmpty()) {
            return;
        }
        StringBuilder joined = new StringBuilder();
        stretch.forEach(run -> joined.append(text(run)));
        String text = joined.toString();
        Cutter cutter = new Cutter(stretch);
        words.setText(text);
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
            while (from < to) {
                int end = standsAlone(text.codePointAt(from)) ? text.offsetByCodePoints(from, 1) : to;
                out.add(token(text.substring(from, end), cutter.take(end - from)));
                from = end;
            }
        }
    }

    /** Chinese and Japanese have no spaces between words: each sign is a token. */
    private static boolean standsAlone(int codePoint) {
        return Character.isIdeographic(codePoint)
                || switch (Character.UnicodeScript.of(codePoint)) {
                    case HIRAGANA, KATAKANA -> true;
                    default -> false;
                };
    }

    private static Token token(String text, List<Run> runs) {
        String plain = Typography.plain(text);
        return new Token(plain, kind(plain), runs);
    }

    private static Token.Kind kind(String plain) {
        if (plain.isBlank()) {
            return Token.Kind.SPACE;
        }
        if (plain.codePoints().anyMatch(Character::isLetterOrDigit)) {
            return StopWords.has(plain.toLowerCase(Locale.ROOT)) ? Token.Kind.SMALL_WORD : Token.Kind.WORD;
        }
        return switch (plain.charAt(0)) {
            case '.', '?', '!', ';', '\u3002' -> Token.Kind.STOP;
            default -> Token.Kind.PUNCTUATION;
        };
    }

    private static String text(Run run) {
        return run.leaf() instanceof Inline.Text t ? t.text() : "";
    }

    /** Hands out runs of text piece by piece. */
    private static final class Cutter {
        private final List<Run> runs;
        private int run;
        private int offset;

        Cutter(List<Run> runs) {
            this.runs = runs;
        }

        List<Run> take(int length) {
            List<Run> taken = new ArrayList<>(1);
            int rest = length;
            while (rest > 0) {
                Run current = runs.get(run);
                String text = text(current);
                int to = Math.min(text.length(), offset + rest);
                taken.add(new Run(new Inline.Text(text.substring(offset, to)), current.formats()));
                rest -= to - offset;
                offset = to;
                if (offset == text.length()) {
                    run++;
                    offset = 0;
                }
            }
            return taken;
        }
    }
}

package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "The governing body's decision, of 9\u202fMarch",
                "well-known \u2013 and so on\u2014without spaces",
                "https://example.org/a/long/path?to=it, and more",
                "and/or",
                "\u4e00\u4e8c\u4e09 \u0e44\u0e17\u0e22 \ud83d\ude00x",
                "line\none\ttwo  three"
            })
    void breaksAreThoseOfTheLayoutItself(String text) {
        assertEquals(breaks(theirs(), text), breaks(new LineBreaker(theirs()), text));
    }

    @Test
    void oneBreakerReadsManyTexts() {
        LineBreaker breaker = new LineBreaker(theirs());
        for (String text : List.of("one two", "a/b c", "three four five", "d/e")) {
            assertEquals(breaks(theirs(), text), breaks(breaker, text));
        }
    }

    @Test
    void aTextWithoutSlashesIsNotSearchedForAddresses() {
        FSTextBreaker addresses = new FSTextBreaker() {
            @Override
            public int next() {
                return fail("there is no address");
            }

            @Override
            public void setText(String text) {
                fail("there is no address in " + text);
            }
        };
        assertEquals(List.of(4, 7), breaks(new LineBreaker(addresses), "one two"));
    }

    private static FSTextBreaker theirs() {
        return new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.US));
    }

    private static List<Integer> breaks(FSTextBreaker breaker, String text) {
        List<Integer> breaks = new ArrayList<>();
        breaker.setText(text);
        for (int at = breaker.next(); at != BreakIterator.DONE; at = breaker.next()) {
            breaks.add(at);
        }
        return breaks;
    }
}

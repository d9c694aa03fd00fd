package org.policypress.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who & what|who-what|who-and-what",
                "St Bride\u2019s|st-bride-s|st-brides",
                "  T\u0177-d\u0175r (2024)!  |ty-dwr-2024|ty-dwr-2024",
                "\u65e5\u672c|''|''",
                "\ufb01rst|first|first"
            })
    void aNameIsTheWordsInAscii(String words, String slug, String said) {
        assertEquals(slug, Slug.of(words));
        assertEquals(said, Slug.said(words));
    }

    @Test
    void aLongNameIsCutBetweenItsWords() {
        assertEquals("one-two", Slug.cut("one-two-three", 10));
        assertEquals("one-two-three", Slug.cut("one-two-three", 13));
    }
}

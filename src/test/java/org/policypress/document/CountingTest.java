package org.policypress.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

    /** The letter repeats, as Word's does: not as the columns of a spreadsheet, where ab follows aa. */
    @ParameterizedTest
    @CsvSource({"0,0", "1,a", "2,b", "26,z", "27,aa", "28,bb", "52,zz", "53,aaa", "-1,-1"})
    void letters(int n, String letters) {
        assertEquals(letters, Counting.letters(n));
    }

    @ParameterizedTest
    @CsvSource({"1,A", "26,Z", "27,AA", "28,BB"})
    void capitals(int n, String letters) {
        assertEquals(letters, Counting.capitals(n));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,i",
        "3,iii",
        "4,iv",
        "5,v",
        "8,viii",
        "9,ix",
        "14,xiv",
        "40,xl",
        "49,xlix",
        "90,xc",
        "400,cd",
        "444,cdxliv",
        "900,cm",
        "1999,mcmxcix",
        "3999,mmmcmxcix",
        "4000,4000",
        "-1,-1"
    })
    void roman(int n, String numeral) {
        assertEquals(numeral, Counting.roman(n));
    }
}

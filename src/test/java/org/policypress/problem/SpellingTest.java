package org.policypress.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KNOWN =
            List.of("name", "urn", "phase", "governance", "local_authority", "people");

    @ParameterizedTest
    @CsvSource({
        "nmae, name",
        "Name, name",
        "URN, urn",
        "governence, governance",
        "local-authority, local_authority",
        "localauthority, local_authority",
        "poeple, people",
        "phases, phase",
        "nam, name"
    })
    void aSlipOfTheKeyboardFindsItsWord(String slip, String word) {
        assertEquals(Optional.of(word), Spelling.nearest(slip, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "colour", "head", "authority", "names of people"})
    void anotherWordFindsNothing(String word) {
        assertEquals(Optional.empty(), Spelling.nearest(word, KNOWN));
    }

    @Test
    void ofWordsThatAreEquallyNearTheFirstByAlphabetIsTaken() {
        assertEquals(Optional.of("cat"), Spelling.nearest("zat", List.of("hat", "rat", "cat")));
    }

    @Test
    void theTailOfASentenceAsksOrIsEmpty() {
        assertEquals("; did you mean urn?", Spelling.didYouMean("unr", KNOWN));
        assertEquals("", Spelling.didYouMean("other", KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "ab, ba, 1", "abc, abc, 0", "kitten, sitting, 3", "ca, abc, 3", "abcd, acbd, 1"
    })
    void anEditInsertsDeletesReplacesOrSwaps(String a, String b, int edits) {
        assertEquals(edits, Spelling.distance(a, b));
    }

    @Test
    void aWordTooLongForASlipIsNotCompared() {
        String endless = "x".repeat(1_000_000);

        assertEquals(Optional.empty(), Spelling.nearest(endless, List.of(endless)));
        assertEquals(Optional.empty(), Spelling.nearest("name", List.of(endless)));
    }

    @Property(seed = "1")
    void aWordIsNoEditFromItselfAndFindsItself(@ForAll @AlphaChars @StringLength(max = 20) String word) {
        assertEquals(0, Spelling.distance(word, word));
        assertEquals(Optional.of(word), Spelling.nearest(word, List.of(word)));
    }

    @Property(seed = "1")
    void theWayBackIsAsLong(@ForAll @StringLength(max = 8) String a, @ForAll @StringLength(max = 8) String b) {
        assertEquals(Spelling.distance(a, b), Spelling.distance(b, a));
    }

    @Property(seed = "1")
    void theWayIsAtLeastTheDifferenceInLengthAndAtMostTheLongerWord(
            @ForAll @StringLength(max = 8) String a, @ForAll @StringLength(max = 8) String b) {
        int distance = Spelling.distance(a, b);

        assertTrue(distance >= Math.abs(a.length() - b.length()));
        assertTrue(distance <= Math.max(a.length(), b.length()));
        assertEquals(a.equals(b), distance == 0);
    }
}

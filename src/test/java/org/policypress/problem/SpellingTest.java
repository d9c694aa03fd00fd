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
    void a_slip_of_the_keyboard_finds_its_word(String slip, String word) {
        assertEquals(Optional.of(word), Spelling.nearest(slip, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "colour", "head", "authority", "names of people"})
    void another_word_finds_nothing(String word) {
        assertEquals(Optional.empty(), Spelling.nearest(word, KNOWN));
    }

    @Test
    void of_words_that_are_equally_near_the_first_by_alphabet_is_taken() {
        assertEquals(Optional.of("cat"), Spelling.nearest("zat", List.of("hat", "rat", "cat")));
    }

    @Test
    void the_tail_of_a_sentence_asks_or_is_empty() {
        assertEquals("; did you mean urn?", Spelling.didYouMean("unr", KNOWN));
        assertEquals("", Spelling.didYouMean("other", KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "ab, ba, 1", "abc, abc, 0", "kitten, sitting, 3", "ca, abc, 3", "abcd, acbd, 1"
    })
    void an_edit_inserts_deletes_replaces_or_swaps(String a, String b, int edits) {
        assertEquals(edits, Spelling.distance(a, b));
    }

    @Test
    void a_word_too_long_for_a_slip_is_not_compared() {
        String endless = "x".repeat(1_000_000);

        assertEquals(Optional.empty(), Spelling.nearest(endless, List.of(endless)));
        assertEquals(Optional.empty(), Spelling.nearest("name", List.of(endless)));
    }

    @Property(seed = "1")
    void a_word_is_no_edit_from_itself_and_finds_itself(@ForAll @AlphaChars @StringLength(max = 20) String word) {
        assertEquals(0, Spelling.distance(word, word));
        assertEquals(Optional.of(word), Spelling.nearest(word, List.of(word)));
    }

    @Property(seed = "1")
    void the_way_back_is_as_long(@ForAll @StringLength(max = 8) String a, @ForAll @StringLength(max = 8) String b) {
        assertEquals(Spelling.distance(a, b), Spelling.distance(b, a));
    }

    @Property(seed = "1")
    void the_way_is_at_least_the_difference_in_length_and_at_most_the_longer_word(
            @ForAll @StringLength(max = 8) String a, @ForAll @StringLength(max = 8) String b) {
        int distance = Spelling.distance(a, b);

        assertTrue(distance >= Math.abs(a.length() - b.length()));
        assertTrue(distance <= Math.max(a.length(), b.length()));
        assertEquals(a.equals(b), distance == 0);
    }
}

package org.policypress.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "é",
                "ŵ",
                "安",
                "ا",
                "😀",
                "\u200F",
                "\u00A0",
                "\uE000",
                "\uFEFF",
                "\uFFFD",
                "<>&\"'*_[]{}$#|`\\"
            })
    void whatPeopleWriteIsAllowed(String text) {
        assertEquals(Optional.empty(), Characters.refusal(text));
        assertEquals(text, Characters.printable(text));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 0x1B, 0x7F, 0x85, 0x9F, 0x2028, 0x2029, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE,
                0xEFFFF, 0xF0000, 0xFFFFD, 0x100000, 0x10FFFF
            })
    void whatNothingPrintsAndTheToolkitsOwnMarksAreNot(int codePoint) {
        assertFalse(Characters.allowed(codePoint));
        assertFalse(Characters.allowedInFile(codePoint));
        assertEquals("?", Characters.printable(Character.toString(codePoint)));
    }

    @Test
    void lineBreaksAndTabsCanStandInAFileButNotInAValue() {
        assertTrue(Characters.allowedInFile('\n'));
        assertTrue(Characters.allowedInFile('\t'));
        assertEquals(
                Optional.of("there is a line break in this value; write it on one line"), Characters.refusal("a\nb"));
        assertEquals(Optional.of("there is a tab in this value; write a space instead"), Characters.refusal("a\tb"));
    }

    @Test
    void aLongTextIsCutBetweenTwoCharacters() {
        assertEquals("'" + "😀".repeat(60) + "'", Characters.quoted("😀".repeat(60)));
        assertEquals("'" + "😀".repeat(60) + "…'", Characters.quoted("😀".repeat(61)));
    }

    @Property(seed = "1")
    void whateverATextIsAProblemCanTellIt(@ForAll String text) {
        Problem problem = Problem.error(Place.of("f"), "rule", "this is " + Characters.quoted(text));

        assertTrue(problem.sentence().codePoints().allMatch(Characters::allowed));
    }
}

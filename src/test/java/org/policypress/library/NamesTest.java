package org.policypress.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "9",
                "social-media-and-ict",
                "Social_Media",
                "v1.2",
                "a--b",
                "a_",
                "a-",
                "console",
                "com10",
                "lock",
                "git"
            })
    void theseAreNames(String name) {
        assertEquals(Optional.empty(), Names.refusal(name));
        assertEquals(name, new PolicyId(name).toString());
        assertEquals(name, new SchoolId(name).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "-a", ".a", "_a", "a.", "a b", "a/b", "a\\b", "a:b", "é", "a~", "a^", "a?", "a*", "a@{b",
                "a\n", "../a", "ａ"
            })
    void theseAreNotSinceTheyHaveOtherCharacters(String name) {
        assertEquals(
                Optional.of("may have only the letters a to z, digits, and - _ . between them"), Names.refusal(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "a.lock", "A.LOCK", "a.git"})
    void theseAreNotSinceGitKeepsThem(String name) {
        assertEquals(
                Optional.of("has '..' or ends in '.lock' or '.git', which git keeps for itself"), Names.refusal(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "NUL", "aux.x", "Com1", "lpt9.md"})
    void theseAreNotSinceWindowsKeepsThem(String name) {
        assertEquals(Optional.of("is a name that Windows keeps for a device"), Names.refusal(name));
    }

    @Test
    void aNameHasAHundredCharactersAtMost() {
        assertEquals(Optional.empty(), Names.refusal("a".repeat(100)));
        assertEquals(Optional.of("is longer than 100 characters"), Names.refusal("a".repeat(101)));
    }

    @Test
    void anIdThatIsNoNameCannotBeMade() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> new PolicyId("a b"));

        assertEquals("'a b' may have only the letters a to z, digits, and - _ . between them", refusal.getMessage());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("abZ019.-_@/~^{} ")
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    @Property(seed = "1")
    void whateverIsANameCanBeInAGitRef(@ForAll("texts") String text) {
        assertTrue(Names.refusal(text).isPresent() || Repository.isValidRefName("refs/tags/" + text + "/v1"), text);
    }
}

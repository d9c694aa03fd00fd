package org.policypress.tailoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.policypress.document.Characters;
import org.policypress.document.Document;
import org.policypress.document.Dump;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** A value never becomes markup: whatever it is, the document is the one with a plain word in its place. */
class ValueLawTest {

    private static final String WORD = "Wqxz";

    /** Every place that a value can stand in, but for addresses, which have laws of their own. */
    private static final String EVERYWHERE = """
            ${x} begins, *${x}*, **${x}**, ***${x}***, _${x}_, __${x}__, a${x}b, *a ${x}*, **${x} b**, _a_${x}_b_
            and `${x}` and `` a ${x} `` and [${x}](https://x.uk) and [a][${x}] [${x}][] [${x}]\\
            ${x}, ![a ${x}](a.png), [](#id) ends ${x}

            # ${x} {#id}

            1. ${x}
               ${x} {#clause}
               - ${x}
                 1. ${x}

            ## a ${x}

            ${x}

            ${x}
            ===

            > ${x}

            > [!NOTE]
            > ${x}[^1] ${x}

            | ${x} | ${x} |
            |------|:----:|
            | ${x} | `${x}` |

            ![a ${x}](b.png "${x}")

            ```form
            ${x}, ${x}: text
            A ${x}: signature
            ```

            ``` ${x}
            ${x}.
              ${x}.
            ```

                ${x}.

            [^1]: ${x}
                - ${x}

            [a]: https://x.uk
            """;

    @Property(seed = "1", tries = 100)
    void anyValueAnywhere(@ForAll("values") String value) {
        Outcome<Document> outcome = tailor(EVERYWHERE, value);
        assertFalse(outcome.hasErrors(), () -> outcome.problems().toString());
        assertEquals(withValue(tailor(EVERYWHERE, WORD), value), shown(outcome));
    }

    @Property(seed = "1", tries = 250, shrinking = ShrinkingMode.BOUNDED)
    void anyTextAroundIt(@ForAll("texts") String text, @ForAll("markup") String value) {
        // In the place of a host, the value decides whether there is an address at all.
        Assume.that(!text.contains("//${x}"));
        assertEquals(withValue(tailor(text, WORD), value), shown(tailor(text, value)), text);
    }

    private static Outcome<Document> tailor(String text, String value) {
        return Sample.of(text).variable("x", value).tailor();
    }

    private static String withValue(Outcome<Document> outcome, String value) {
        return shown(outcome).replace(WORD, Characters.onOneLine(value));
    }

    private static String shown(Outcome<Document> outcome) {
        return outcome.value()
                        .map(d -> Dump.of(d.opening(), d.sections(), d.footnotes()))
                        .orElse("")
                + outcome.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(12), markup());
    }

    /** Values that are markup to somebody; none has a sign with a meaning in addresses. */
    @Provide
    Arbitrary<String> markup() {
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars("*_`|#<>&;[](){}!^~=+-\"'\\$ \n\t\u00a0\u200f\u202e1aé\u0000\ud800😀")
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<String> known = Arbitraries.of(
                "{#id}",
                "<b>",
                "&amp;",
                "&#35;",
                "</#if>",
                "${school}",
                "<#assign x=1>",
                "[^1]",
                "![]()",
                "- a",
                "1) a",
                "\n\n# a\n\n",
                "```",
                "|---|",
                "---",
                "===",
                "[!NOTE]",
                "a * b",
                "_",
                "**",
                "\u2028a");
        return Arbitraries.oneOf(signs, known).filter(value -> !value.isBlank() && !value.contains("\\"));
    }

    /** Texts in which a value stands among signs of Markdown. */
    @Provide
    Arbitrary<String> texts() {
        List<String> pieces = List.of(
                "${x}",
                "${x}",
                "${x}",
                "a",
                " ",
                "\n",
                "\n\n",
                "*",
                "**",
                "_",
                "`",
                "``",
                "#",
                "# ",
                "- ",
                "1. ",
                "> ",
                "|",
                "|-|",
                "[",
                "]",
                "(",
                ")",
                "![",
                "](",
                "[^1]",
                "[^1]: ",
                "{#a}",
                "{",
                "}",
                "<",
                ">",
                "&",
                ";",
                "\\",
                "!",
                "    ",
                "---\n",
                "===\n",
                "```\n",
                "```form\n",
                ": text",
                "~~~",
                "[a]: b\n",
                "<https://",
                "  \n",
                "é",
                "\"",
                "<#if true>",
                "</#if>");
        return Arbitraries.of(pieces).list().ofMinSize(2).ofMaxSize(25).map(list -> String.join("", list));
    }
}

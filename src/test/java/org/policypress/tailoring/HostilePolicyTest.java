package org.policypress.tailoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policypress.document.Document;
import org.policypress.document.Inline;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** A template that would run for ever, or fill the memory, ends soon with an error that says so. */
class HostilePolicyTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void loopsWithinLoopsEnd() {
        String loops = "<#list 1..1000 as a>".repeat(6) + "<#if a == 0>x</#if>" + "</#list>".repeat(6);
        assertEquals(
                "policies/example.md:10:101: the policy cannot be filled in: its loops turn more than 20000 times",
                only(loops));
    }

    @Test
    void aTextThatGrowsTooLongEnds() {
        String words = "word ".repeat(200);
        String problem = only("<#list 1..1000 as a><#list 1..10 as b>" + words + "</#list></#list>");
        assertEquals(
                "policies/example.md:10:39: the policy cannot be filled in: the text becomes longer than 4194304 characters",
                problem);
    }

    @Test
    void anExpressionThatIsTooLongIsRefused() {
        String sum = "\"a\" + ".repeat(500) + "\"a\"";
        assertEquals(
                "policies/example.md:10:3: this expression is longer than 2000 characters; make it shorter",
                only("${" + sum + "}"));
    }

    @Test
    void parenthesesWithinParenthesesAreRefused() {
        String deep = "(".repeat(50_000) + "1" + ")".repeat(50_000);
        assertTrue(only("${" + deep + "}").contains("10:1: tags or parentheses stand in each other too deep"));
    }

    @Test
    void tagsWithinTagsAreRefused() {
        String deep = "<#if true>".repeat(40_000) + "x" + "</#if>".repeat(40_000);
        assertTrue(only(deep).contains("10:1: tags or parentheses stand in each other too deep"));
    }

    @Test
    void aTextThatIsTooLongIsNotRead() {
        assertEquals(
                "policies/example.md:10:1: the text is longer than 1048576 characters; make several policies of it",
                only("words ".repeat(200_000)));
    }

    @Test
    void aValueThatIsTooLongIsNotFilledIn() {
        Outcome<Document> outcome =
                Sample.of("${x}").variable("x", "a".repeat(10_001)).tailor();
        assertEquals(
                "schools/st-example/school.yaml: the value of x is longer than 10000 characters; make it shorter",
                outcome.problems().getFirst().toString());
    }

    @Test
    void charactersThatNoDocumentCanHaveAreRefusedAtTheirPlace() {
        Outcome<Document> outcome = Sample.of("a \u0000\nb \uDB80\uDC00 c \uFFFE d \uD800 e \uDBFF\uDFFD f \u007F")
                .tailor();
        assertEquals(
                List.of(
                        "policies/example.md:10:3: the character U+0000 is a control character; remove it",
                        "policies/example.md:11:3: the character U+F0000 is one for private use, which no font has; remove it",
                        "policies/example.md:11:8: the character U+FFFE is no character of Unicode; remove it",
                        "policies/example.md:11:12: the character U+D800 is no character of Unicode; remove it",
                        "policies/example.md:11:16: the character U+10FFFD is one for private use, which no font has; remove it",
                        "policies/example.md:11:21: the character U+007F is a control character; remove it"),
                outcome.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void aValueBringsNoSuchCharacterIn() {
        Document document = Sample.of("${x}${\"\\x1\\xF0000\"}")
                .variable("x", "a\u0000\u001b[31m\r\n\uFFFF\uD800b")
                .tailor()
                .value()
                .orElseThrow();
        Inline.Value value = (Inline.Value)
                ((org.policypress.document.Block.Paragraph) document.opening().getFirst())
                        .content()
                        .getFirst();
        assertEquals("a[31m \uFFFD\uFFFDb", value.text());
    }

    private static String only(String policy) {
        return assertTimeout(SOON, () -> {
            List<Problem> problems = Sample.of(policy).tailor().problems();
            assertEquals(1, problems.size(), problems::toString);
            return problems.getFirst().toString();
        });
    }
}

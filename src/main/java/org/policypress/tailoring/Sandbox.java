package org.policypress.tailoring;

import java.util.List;
import java.util.Set;
import org.policypress.markdown.MarkdownText;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;

/**
 * What a template may do: a list of what is allowed, since FreeMarker's next version may bring something new. Nothing on it
 * can define or call anything, read a file, or make much out of little.
 */
final class Sandbox {

    /**
     * Tags that take white space away. In Markdown it is none, FreeMarker 2.3.35 breaks down on some of them
     * ({@code <#if x>  <#t></#if>}), and none is left in its tree to be seen there.
     */
    private static final Set<String> TRIMMING = words("#t #lt #rt #nt");

    private static final Set<String> TAGS =
            words("#if #elseif #else #list #items #sep #break #continue #switch #case #default #on #noparse");

    /** Tags that FreeMarker's tree has for itself, or that are text, comments and interpolations. */
    private static final Set<String> STRUCTURE = words(Node.TEXT + " " + Node.INTERPOLATION
            + " #--...-- #mixed_content #if-#elseif-#else-container #list-#else-container");

    private static final Set<String> BUILT_INS = words(
            // of a text
            "upper_case lower_case cap_first uncap_first capitalize trim length contains starts_with ends_with keep_before"
                    + " keep_before_last keep_after keep_after_last remove_beginning remove_ending split number boolean"
                    // of a list
                    + " size first last join seq_contains reverse sort"
                    // of a loop
                    + " index counter has_next is_first is_last item_parity is_even_item is_odd_item"
                    // to choose by
                    + " has_content exists if_exists default then switch"
                    // of a number
                    + " string c cn int round floor ceiling abs"
                    // of what kind something is
                    + " is_string is_number is_boolean is_sequence is_hash is_enumerable is_indexable");

    /** Built-ins that can take a regular expression as a second argument, which can take for ever. */
    private static final Set<String> ONE_ARGUMENT =
            words("?split ?keep_before ?keep_before_last ?keep_after ?keep_after_last ?join");

    private static final Set<String> RANGES = words(".. ..< ..*");

    private static final Set<String> EXPRESSIONS = words(String.join(
            " ",
            Node.NAME,
            Node.STRING,
            Node.NUMBER,
            Node.DOT,
            Node.KEY,
            Node.EXISTS,
            Node.DEFAULT,
            "(...) ! && || == = != < <= > >= gt gte lt lte + - * / % -... +... true false [...] {...} .. ..< ..*"));

    /** The longest expression in UTF-16 code units: bounds what built-ins can make of a value. */
    private static final int LONGEST = 2_000;

    private static final String INSTEAD = "a policy can use <#if>, <#switch> and <#list>";

    private static final int LONGEST_RANGE = 1_000;
    private static final int LONGEST_SEPARATOR = 20;

    private final String source;
    private final MarkdownText.Places places;
    private final List<Problem> problems;

    Sandbox(String source, MarkdownText.Places places, List<Problem> problems) {
        this.source = source;
        this.places = places;
        this.problems = problems;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /** Checks that there are no tags that take white space away: what has one is not for FreeMarker to parse. */
    void checkTrimming() {
        for (TemplateScan.Tag tag : TemplateScan.of(source).tags()) {
            if (TRIMMING.contains(tag.name())) {
                error(tag.offset(), "not-allowed", tagSentence(tag.name()));
            }
        }
    }

    /** Checks a tag, text or interpolation with all that it encloses. */
    void check(Node node) {
        if (STRUCTURE.contains(node.kind()) || TAGS.contains(node.kind())) {
            checkLoop(node);
            node.expressions().forEach(this::checkWhole);
            node.children().forEach(this::check);
        } else {
            error(node.begin(), "not-allowed", tagSentence(tagName(node)));
        }
    }

    private void checkLoop(Node node) {
        boolean loop = node.kind().equals(Node.LIST) || node.kind().equals(Node.ITEMS);
        if (loop && node.words().contains(MarkedSource.TURN)) { // else nothing would count its turns
            error(node.begin(), "not-allowed", MarkedSource.TURN + " is kept for the toolkit; choose another name");
        }
        if (loop && node.children().isEmpty()) {
            error(
                    node.begin(),
                    "empty-loop",
                    "this loop has nothing in it; write what each item becomes, or remove it");
        }
    }

    /** Whether a policy can have a tag of that name, such as {@code #if}. */
    static boolean allowsTag(String name) {
        return TAGS.contains(name);
    }

    /** What is said about a tag that a policy cannot have. */
    static String tagSentence(String name) {
        String advice = switch (name) {
            case "#assign", "#local", "#global", "#set", "#var" -> "declare a variable in the front matter instead";
            case "#macro", "#function", "#return", "#nested" -> "write the text where it belongs instead";
            case "#import" -> "<#include \"complaints.md\"> includes a fragment of templates/fragments/";
            case "#escape", "#noescape", "#autoesc", "#noautoesc", "#outputformat" ->
                "a value is text anyway, whatever its characters";
            case "#t", "#lt", "#rt", "#nt" -> "spaces and line breaks between words are one space anyway";
            case "#visit", "#recurse", "#stop", "#flush", "#attempt", "#recover", "#setting", "#compress" -> INSTEAD;
            default ->
                Spelling.nearest(name, TAGS)
                        .map(near -> "did you mean <" + near + ">?")
                        .orElse(INSTEAD);
        };
        return "<" + name + "> is not possible in a policy; " + advice;
    }

    /** Whether a policy can have a built-in of that name, such as {@code trim}. */
    static boolean allowsBuiltIn(String name) {
        return BUILT_INS.contains(name);
    }

    /** What is said about a built-in that a policy cannot have. */
    static String builtInSentence(String name) {
        return "?" + name + " is not possible in a policy"
                + Spelling.nearest(name, BUILT_INS)
                        .map(near -> "; did you mean ?" + near + "?")
                        .orElse("; remove it");
    }

    /** The name of the tag that stands in the source there. */
    private String tagName(Node node) {
        int end = node.begin() + 1;
        while (end < source.length()
                && (Character.isLetterOrDigit(source.charAt(end)) || "#@_.".indexOf(source.charAt(end)) >= 0)) {
            end++;
        }
        return source.substring(node.begin() + 1, end);
    }

    private void checkWhole(Node expression) {
        if (expression.end() - expression.begin() > LONGEST) {
            error(
                    expression.begin(),
                    "not-allowed",
                    "this expression is longer than " + LONGEST + " characters; make it shorter");
            return;
        }
        checkExpression(expression, false);
        if (count("?join", expression) > 1) {
            error(expression.begin(), "not-allowed", "an expression can have one ?join only");
        }
    }

    private void checkExpression(Node node, boolean slice) {
        if (node.kind().equals(Node.INTERPOLATION)) { // within a text in quotation marks
            node.expressions().forEach(e -> checkExpression(e, false));
            return;
        }
        if (node.isBuiltIn()) {
            checkBuiltIn(node);
        } else if (node.kind().equals(Node.CALL)) {
            checkCall(node);
        } else if (!EXPRESSIONS.contains(node.kind())) {
            String found = source.substring(node.begin(), Math.min(node.end(), node.begin() + 40))
                    .lines()
                    .findFirst()
                    .orElse("");
            error(
                    node.begin(),
                    "not-allowed",
                    found + " is not possible in a policy; use placeholders such as school.name only");
        } else if (RANGES.contains(node.kind()) && !slice) {
            checkRange(node);
        }
        for (int i = 0; i < node.expressions().size(); i++) {
            checkExpression(node.expressions().get(i), node.kind().equals(Node.KEY) && i == 1);
        }
    }

    private void checkBuiltIn(Node node) {
        String name = node.kind().substring(1);
        if (!allowsBuiltIn(name)) {
            error(source.lastIndexOf('?', node.end() - 1), "unknown-built-in", builtInSentence(name));
        }
    }

    private void checkCall(Node call) {
        Node callee = call.expressions().getFirst();
        List<Node> arguments = call.expressions().subList(1, call.expressions().size());
        if (!callee.isBuiltIn()) {
            error(
                    call.begin(),
                    "not-allowed",
                    "nothing can be called here; only what follows a ?, as in ?split(\";\")");
        } else if (ONE_ARGUMENT.contains(callee.kind()) && arguments.size() > 1) {
            error(call.begin(), "not-allowed", callee.kind() + " takes one text in parentheses here");
        } else if (callee.kind().equals("?join") && arguments.stream().anyMatch(a -> !isShortText(a))) {
            error(call.begin(), "not-allowed", "?join takes a short text in quotation marks, as in ?join(\", \")");
        }
    }

    private static boolean isShortText(Node argument) {
        return argument.kind().equals(Node.STRING)
                && argument.expressions().isEmpty()
                && argument.words().getFirst().length() <= LONGEST_SEPARATOR;
    }

    private void checkRange(Node range) {
        List<Node> ends = range.expressions();
        if (ends.size() != 2
                || ends.stream().anyMatch(end -> !end.kind().equals(Node.NUMBER))
                || ends.stream().anyMatch(end -> !end.words().getFirst().matches("[0-9]{1,4}"))
                || ends.stream().anyMatch(end -> Integer.parseInt(end.words().getFirst()) > LONGEST_RANGE)) {
            error(range.begin(), "not-allowed", "a range is two whole numbers up to " + LONGEST_RANGE + ", as in 1..5");
        }
    }

    private static long count(String kind, Node node) {
        return (node.kind().equals(kind) ? 1 : 0)
                + node.parts().mapToLong(part -> count(kind, part)).sum();
    }

    private void error(int offset, String rule, String sentence) {
        problems.add(Problem.error(places.at(offset), rule, sentence));
    }
}

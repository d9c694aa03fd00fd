package org.policypress.tailoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a template as FreeMarker parsed it: text, an interpolation, a tag with what it encloses, or an expression.
 *
 * @param kind what it is: FreeMarker's own symbol for it, such as {@code #if}, <code>${...}</code>, {@code #text},
 *     {@code ?trim} or {@code +}; {@link #NAME}, {@link #STRING} or {@link #NUMBER} for the leaves of expressions
 * @param begin the offset in the source at which it begins
 * @param end the offset at which it ends: for a tag, after all that it encloses
 * @param words the names and texts that belong to it: a loop's variables, the name after a dot, a text's characters
 * @param expressions the expressions in it
 * @param children what a tag encloses
 */
record Node(String kind, int begin, int end, List<String> words, List<Node> expressions, List<Node> children) {

    static final String NAME = "name";
    static final String STRING = "string";
    static final String NUMBER = "number";
    static final String TEXT = "#text";
    static final String INTERPOLATION = "${...}";
    static final String LIST = "#list";
    static final String ITEMS = "#items";
    static final String DOT = ".";
    static final String KEY = "...[...]";
    static final String CALL = "...(...)";
    static final String EXISTS = "??";
    static final String DEFAULT = "...!...";

    /** Whether it is {@code x?something}; the word is its name. */
    boolean isBuiltIn() {
        return kind.startsWith("?") && !kind.equals(EXISTS);
    }

    /** All parts below it, in the order of the source: expressions before what is enclosed. */
    Stream<Node> parts() {
        return Stream.concat(expressions.stream(), children.stream());
    }
}

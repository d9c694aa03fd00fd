package org.policypress.tailoring;

import freemarker.core.TemplateElement;
import freemarker.core.TemplateObject;
import freemarker.template.Template;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.policypress.problem.Lines;

/**
 * Reads FreeMarker's own tree of a template. What a template may do is judged by this tree, since it is what FreeMarker
 * runs: a scanner of our own could be led to read a template in another way.
 *
 * <p>FreeMarker shows the tree to its own package only ({@code TemplateObject.getParameterValue}, of which its javadoc
 * says that the whole tree can be walked by it), so this class, and no other, reaches in there.
 */
@SuppressWarnings("deprecation") // FreeMarker marks all of its tree as internal
final class TemplateTree {

    private static final MethodHandle SYMBOL = method("getNodeTypeSymbol", String.class);
    private static final MethodHandle COUNT = method("getParameterCount", int.class);
    private static final MethodHandle VALUE = method("getParameterValue", Object.class, int.class);

    private final Lines lines;

    private TemplateTree(Lines lines) {
        this.lines = lines;
    }

    /**
     * The tree of a template.
     *
     * @param template parsed without white-space stripping, so that its text is all there
     * @param source the lines of what was parsed
     */
    static Node of(Template template, Lines source) {
        return new TemplateTree(source).node(template.getRootTreeNode());
    }

    private Node node(TemplateObject object) {
        List<String> words = new ArrayList<>();
        List<Node> expressions = new ArrayList<>();
        List<Node> children = new ArrayList<>();
        int count = (int) call(COUNT, object);
        for (int i = 0; i < count; i++) {
            switch (parameter(object, i)) {
                case TemplateObject expression -> expressions.add(node(expression));
                case String word -> words.add(word);
                case null, default -> {} // an optional part that is not there, or a number that tells variants apart
            }
        }
        if (object instanceof TemplateElement element) {
            for (int i = 0; i < element.getChildCount(); i++) {
                children.add(node((TemplateElement) element.getChildAt(i)));
            }
        }
        String kind = kind(object, words);
        int begin = lines.offset(object.getBeginLine(), object.getBeginColumn());
        int end = lines.offset(object.getEndLine(), object.getEndColumn()) + 1;
        return new Node(kind, begin, end, List.copyOf(words), List.copyOf(expressions), List.copyOf(children));
    }

    /** The node's kind; for a leaf, its name or value is added to the words. */
    private static String kind(TemplateObject object, List<String> words) {
        String symbol = (String) call(SYMBOL, object);
        try {
            return switch (object.getClass().getSimpleName()) {
                case "Identifier" -> {
                    words.add(object.getCanonicalForm().replace("\\", ""));
                    yield Node.NAME;
                }
                case "StringLiteral" -> {
                    words.add(((TemplateScalarModel) object).getAsString());
                    yield Node.STRING;
                }
                case "NumberLiteral" -> {
                    words.add(((TemplateNumberModel) object).getAsNumber().toString());
                    yield Node.NUMBER;
                }
                default -> symbol.startsWith("?") ? symbol.replace("(...)", "") : symbol;
            };
        } catch (TemplateModelException e) {
            throw new IllegalStateException("a literal has no value: " + symbol, e);
        }
    }

    private static Object parameter(TemplateObject object, int index) {
        try {
            return VALUE.invoke(object, index);
        } catch (Throwable e) {
            throw new IllegalStateException("FreeMarker's tree cannot be read", e);
        }
    }

    private static Object call(MethodHandle method, TemplateObject object) {
        try {
            return method.invoke(object);
        } catch (Throwable e) {
            throw new IllegalStateException("FreeMarker's tree cannot be read", e);
        }
    }

    private static MethodHandle method(String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.privateLookupIn(TemplateObject.class, MethodHandles.lookup())
                    .findVirtual(TemplateObject.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of FreeMarker has no TemplateObject." + name, e);
        }
    }
}

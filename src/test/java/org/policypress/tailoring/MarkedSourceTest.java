package org.policypress.tailoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import freemarker.core.ParseException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.problem.Lines;

/** Marks in a template tell where each character comes from, and change nothing else. */
class MarkedSourceTest {

    private static final String VALUE = "V";

    @Property(seed = "1", tries = 600)
    void marksChangeNothingButTellThePlace(@ForAll("templates") String source) {
        Node tree = tree(source);
        MarkedSource marked = MarkedSource.of(source, tree);

        TailoredText plain = run(source);
        TailoredText out = run(marked.text());

        assertEquals(withoutMarks(plain.text()), withoutMarks(out.text()), source);
        SourceMap map = out.map();
        String text = out.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.codePointAt(i) >= 0xF0000) {
                assertEquals('$', source.charAt(map.source(i)), "the value at " + i + " of " + source);
                i++;
            } else if (c > ' ' && !Character.isWhitespace(c)) {
                assertEquals(c, source.charAt(map.source(i)), "the character at " + i + " of " + source);
            }
        }
    }

    @Property(seed = "1", tries = 200)
    void anOffsetOfTheMarkedTextIsOneOfTheSource(@ForAll("templates") String source) {
        MarkedSource marked = MarkedSource.of(source, tree(source));
        int at = 0;
        for (int i = 0; i < source.length(); i++) {
            at = marked.text().indexOf(source.charAt(i), at);
            if (source.charAt(i) == '$') {
                assertEquals(i, marked.sourceOffset(at), source);
            }
            at++;
        }
    }

    private static Node tree(String source) {
        try {
            return TemplateTree.of(FreeMarker.parseWhole("example", source), Lines.of("example", 1, source));
        } catch (ParseException e) {
            Assume.that(false);
            throw new AssertionError(e);
        }
    }

    private static TailoredText run(String text) {
        try {
            TailoredText out = new TailoredText();
            Template template = FreeMarker.parse("example", text);
            Sample sample = Sample.of("").variable("x", "value");
            PlaceholderValues values = PlaceholderValues.of(
                    sample.library(),
                    sample.policy(),
                    sample.school(),
                    new Edition.Draft(new LibraryState.Unversioned()));
            Map<String, Object> model = values.model(out);
            template.process(model, out);
            return out;
        } catch (IOException | TemplateException e) {
            throw new AssertionError(text, e);
        }
    }

    /** The text with the same sign for every value. */
    private static String withoutMarks(String text) {
        return text.replaceAll("[\\x{F0000}-\\x{FFFFF}]", VALUE);
    }

    @Provide
    Arbitrary<String> templates() {
        Arbitrary<String> leaf = Arbitraries.of(
                "${x}",
                "a",
                "b c",
                " ",
                "  ",
                "\t",
                "\n",
                "\n\n",
                "\n  ",
                "é😀",
                "\u00a0",
                "\u2003",
                "$",
                "#",
                "<",
                "{",
                "[",
                "<#-- c -->",
                "<#--\nc\n-->",
                "<#noparse>${n} o</#noparse>",
                "<#noparse>\n  o\n</#noparse>\n",
                "${x\n}",
                "${\"a${x}\"}",
                "1. ",
                "- ");
        Arbitrary<String> flat = texts(leaf);
        Arbitrary<String> nested = Arbitraries.oneOf(flat, enclosed(flat), enclosed(texts(enclosed(flat))));
        return texts(nested);
    }

    private static Arbitrary<String> texts(Arbitrary<String> pieces) {
        return pieces.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("", list));
    }

    private static Arbitrary<String> enclosed(Arbitrary<String> inner) {
        List<String> frames = List.of(
                "<#if x??>@</#if>",
                "<#if x??>\n@\n</#if>\n",
                "<#if !x??>n<#else>@</#if>",
                "<#list 1..2 as n>@</#list>",
                "<#list 1..2 as n>\n@\n</#list>\n",
                "<#list 1..2>b<#items as n>@<#sep>,</#items>e</#list>",
                "<#list []  as n>@<#else>none</#list>",
                "<#switch x><#case \"value\">@<#break><#default>d</#switch>",
                "<#switch x>\n<#on \"value\">\n  @\n</#switch>\n");
        return Arbitraries.of(frames).flatMap(frame -> inner.map(text -> frame.replace("@", text)));
    }
}

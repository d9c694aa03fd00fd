package org.policypress.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.document.Gallery;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.render.LibraryInMemory;
import org.policypress.render.Theme;

/** A library's own page templates: they replace the built-in ones, and can do no harm. */
class TemplateTest {

    @Test
    void aLibraryReplacesThePage() {
        assertEquals(
                "<p>Gallery of &lt;Blocks&gt; &amp; Inlines</p>",
                fill("<p>${title}</p>").value().orElseThrow());
    }

    @Test
    void aMisspeltNameIsAnErrorAtItsPlace() {
        assertEquals(
                List.of(
                        "templates/document.ftlh:2:5: nothing is known as titel; see docs/templates.md for what a template"
                                + " can use"),
                problems("<p>\n  ${titel}</p>"));
    }

    @Test
    void brokenFreeMarkerIsAnErrorAtItsPlace() {
        List<String> problems = problems("<p>\n<#if title></p>");
        assertEquals(1, problems.size());
        String expected = "templates/document.ftlh:2:15: this is no FreeMarker: ";
        assertTrue(problems.getFirst().startsWith(expected), problems.getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${'freemarker.template.utility.ObjectConstructor'?new()('java.lang.Object')}",
                "${title?api}",
                "${title.class}",
                "<#include '../library.yaml'>",
                "<#include '/etc/passwd'>",
                "<#include 'theme.yaml'>",
                "<#include 'missing.ftlh'>",
            })
    void aTemplateReachesNothingOutsideItself(String template) {
        assertEquals(1, problems(template).size(), () -> template + " gives " + fill(template));
    }

    private static List<String> problems(String template) {
        return fill(template).problems().stream().map(Object::toString).toList();
    }

    private static Outcome<String> fill(String template) {
        Templates templates = LibraryInMemory.with("document.ftlh", template);
        return HtmlRenderer.open(templates, Theme.BUILT_IN)
                .then(renderer -> renderer.render(Gallery.draft()))
                .then(bytes -> Outcome.of(new String(bytes, StandardCharsets.UTF_8)));
    }
}

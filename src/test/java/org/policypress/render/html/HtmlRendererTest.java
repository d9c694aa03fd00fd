package org.policypress.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Gallery;
import org.policypress.document.GalleryText;
import org.policypress.render.Examples;
import org.policypress.render.Golden;
import org.w3c.dom.Element;

class HtmlRendererTest {

    private static final Page GALLERY = Page.of(Gallery.version());

    @TestFactory
    Stream<DynamicTest> eachExampleIsWrittenAsItsFileSays() {
        return Examples.all().entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> {
                    String html = Page.of(example.getValue()).html();
                    String main = html.substring(html.indexOf("<main"), html.indexOf("</main>"));
                    Golden.check("render/html/" + example.getKey() + ".html", main + "</main>\n");
                }));
    }

    @Test
    void theGalleryIsWellFormedAsXmlToo() {
        assertEquals("html", GALLERY.element("html").getTagName());
    }

    @Test
    void aHostileValueIsThereLetterForLetterAndMakesNoElement() {
        List<Element> values = GALLERY.elements(
                e -> e.getTagName().equals("bdi") && e.getTextContent().equals(Gallery.MARKUP));
        assertTrue(values.size() >= 5, () -> values.size() + " values");
        assertEquals(List.of(), GALLERY.elements("b"));
    }

    @Test
    void everyScriptIsThereAsItWasTyped() {
        for (String script : Gallery.SCRIPTS) {
            assertFalse(
                    GALLERY.elements(e -> e.getTagName().equals("bdi")
                                    && e.getTextContent().equals(script))
                            .isEmpty(),
                    script);
        }
    }

    @Test
    void aControlCharacterBecomesTheReplacementCharacter() {
        Page page = Page.of(Gallery.of(GalleryText.paragraph(GalleryText.value("a\u0001b\uD800c"))));
        Element value =
                (Element) page.element("main").getElementsByTagName("bdi").item(0);
        assertEquals("a\uFFFDb\uFFFDc", value.getTextContent());
    }

    @Test
    void thePageAllowsNoScriptAndLoadsNothing() throws Exception {
        assertEquals(List.of(), GALLERY.elements("script"));
        assertEquals(List.of(), GALLERY.elements("link"));
        assertEquals(List.of(), GALLERY.elements(e -> e.hasAttribute("style")));
        String policy = GALLERY.elements(e -> e.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .getFirst()
                .getAttribute("content");
        byte[] style = GALLERY.element("style").getTextContent().getBytes(StandardCharsets.UTF_8);
        String html = GALLERY.html();
        byte[] raw = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"))
                .getBytes(StandardCharsets.UTF_8);
        assertTrue(style.length > 1000);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(raw));
        assertEquals(
                "default-src 'none'; style-src 'sha256-" + hash
                        + "'; img-src data:; base-uri 'none'; form-action 'none'",
                policy);
    }

    @Test
    void everyPictureIsInsideAndHasItsAlternative() {
        for (Element picture : GALLERY.elements("img")) {
            assertTrue(picture.getAttribute("src").startsWith("data:image/"), picture.getAttribute("src"));
            boolean logo = picture.getAttribute("class").equals("logo");
            assertEquals(logo, picture.getAttribute("alt").isEmpty(), picture.getAttribute("alt"));
        }
    }

    @Test
    void everyAnchorIsThereOnceAndEveryLinkWithinThePageLeadsToOne() {
        Set<String> anchors = new HashSet<>();
        for (Element element : GALLERY.elements(e -> e.hasAttribute("id"))) {
            assertTrue(anchors.add(element.getAttribute("id")), () -> "twice: " + element.getAttribute("id"));
        }
        for (Element link : GALLERY.elements(e -> e.getAttribute("href").startsWith("#"))) {
            assertTrue(anchors.contains(link.getAttribute("href").substring(1)), link.getAttribute("href"));
        }
    }

    @Test
    void everyClauseIsItsOwnPermalink() {
        List<Element> clauses = GALLERY.elements(e -> e.getTagName().equals("li")
                && ((Element) e.getParentNode()).getAttribute("class").equals("clauses"));
        assertTrue(clauses.size() > 20);
        for (Element clause : clauses) {
            Element number = (Element) clause.getElementsByTagName("a").item(0);
            assertEquals("#" + clause.getAttribute("id"), number.getAttribute("href"));
        }
    }

    /** "Paragraph 8.4" can be linked to by its number too, unless that is the name of something else. */
    @Test
    void aClauseWithAnIdHasItsNumberAsASecondAddress() {
        Page page = Page.of(Gallery.of(
                clause("own", List.of(paragraph(text("One.")), clause("below", List.of(paragraph(text("Two.")))))),
                clause("paragraph-1.3", List.of(paragraph(text("Three.")))),
                clause("third", List.of(paragraph(text("Four.")))),
                clause("", List.of(paragraph(text("Five."))))));
        Map<String, String> addresses = new LinkedHashMap<>();
        for (Element span : page.elements(e -> e.getTagName().equals("span") && e.hasAttribute("id"))) {
            addresses.put(span.getAttribute("id"), ((Element) span.getParentNode()).getAttribute("id"));
        }
        assertEquals(
                Map.of("paragraph-1.1", "own", "paragraph-1.1.a", "below", "paragraph-1.2", "paragraph-1.3"),
                addresses);
    }

    @Test
    void everyInputHasItsLabel() {
        Set<String> labelled = new HashSet<>();
        GALLERY.elements("label").forEach(label -> labelled.add(label.getAttribute("for")));
        List<Element> inputs = GALLERY.elements(
                e -> e.getTagName().equals("input") || e.getTagName().equals("textarea"));
        assertEquals(7, inputs.size());
        inputs.forEach(input -> assertTrue(labelled.contains(input.getAttribute("id")), input.getAttribute("id")));
    }

    @Test
    void theLanguageIsToldAndTheSchoolsOwnToo() {
        assertEquals("en-GB", GALLERY.element("html").getAttribute("lang"));
        List<Element> welsh = GALLERY.elements(e -> e.getAttribute("lang").equals("cy"));
        assertEquals(2, welsh.size());
        welsh.forEach(e -> assertEquals("Ysgol Sant Ffraid & St Bride's “School”", e.getTextContent()));
    }

    @Test
    void theMetadataTellsWhatTheFileIsOf() {
        Map<String, String> expected = Map.of(
                "policypress:school", "gallery",
                "policypress:policy", "gallery-policy",
                "policypress:urn", "107188",
                "policypress:version", "3",
                "policypress:commit", "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d");
        for (var entry : expected.entrySet()) {
            Element meta = GALLERY.elements(e -> e.getAttribute("name").equals(entry.getKey()))
                    .getFirst();
            assertEquals(entry.getValue(), meta.getAttribute("content"));
        }
    }
}

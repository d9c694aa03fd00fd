package org.policypress.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.Gallery;
import org.policypress.render.NeedsProgram;
import org.policypress.render.Theme;
import org.policypress.render.html.Chromium.Screen;
import org.policypress.render.html.Chromium.Screen.Scheme;

/** What a reader does with the page in a browser: goes round by landmarks and links, fills it in, prints it. */
@NeedsProgram("chromium")
class ScreenTest {

    private static final String GALLERY = Page.of(Gallery.version()).html();

    private static Optional<Chromium> browser = Optional.empty();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        browser = Optional.of(Chromium.start(folder));
    }

    @AfterAll
    static void stop() {
        browser.ifPresent(Chromium::close);
    }

    @Test
    void itsPolicyLetsItsOwnStyleAndPicturesIn() throws Exception {
        open(GALLERY, Screen.wide(Scheme.LIGHT));
        assertEquals(rgb(Theme.BUILT_IN.accent()), style(".band", "backgroundColor"));
        assertEquals(List.of("true"), run("[...document.images].every(picture => picture.naturalWidth > 0)"));
    }

    @Test
    void itsPolicyKeepsScriptsAndOtherStylesOutWhateverATemplateBringsIn() throws Exception {
        String harm = "<script>document.title = 'run'</script><style>.band{display:none}</style>"
                + "<p id=\"harm\" style=\"color:#ff0000\" onclick=\"document.title = 'run'\">Here.</p>";
        open(GALLERY.replace("</body>", harm + "</body>"), Screen.wide(Scheme.LIGHT));
        run("document.getElementById('harm').click()");
        assertTrue(run("document.title").getFirst().startsWith("Gallery of "));
        assertEquals("block", style(".band", "display"));
        assertEquals(rgb(Theme.BUILT_IN.ink()), style("#harm", "color"));
    }

    @Test
    void aReaderGoesFromLandmarkToLandmark() throws Exception {
        open(GALLERY, Screen.wide(Scheme.LIGHT));
        assertEquals(List.of("HEADER", "NAV Contents", "MAIN", "FOOTER"), run("""
                        [...document.querySelectorAll('body > :is(header, nav, main, footer)')].map(part =>
                          part.tagName + (part.ariaLabelledByElements ?? []).map(name => ' ' + name.textContent).join(''))
                        """));
    }

    @Test
    void theFirstLinkSkipsToTheTextAndIsSeenOnceItHasTheFocus() throws Exception {
        open(GALLERY, Screen.wide(Scheme.LIGHT));
        assertEquals(List.of("Skip to the text", "hidden", "seen", "page:text"), run("""
                        (() => {
                          const skip = document.querySelector('a, button, input, [tabindex]');
                          const seen = () => skip.getBoundingClientRect().left >= 0 ? 'seen' : 'hidden';
                          const before = seen();
                          skip.focus();
                          const focused = seen();
                          skip.click();
                          return [skip.textContent, before, focused, document.querySelector(':target').id];
                        })()
                        """));
    }

    @Test
    void theContentsLeadToEverySectionAndSubsection() throws Exception {
        open(GALLERY, Screen.wide(Scheme.LIGHT));
        assertEquals(
                run("[...document.querySelectorAll('main > section > h2, main h3')].map(heading => '#' + heading.id)"),
                run("[...document.querySelectorAll('nav a')].map(entry => entry.hash).concat('#page:footnotes')"));
    }

    @Test
    void aLinkToAClauseShowsItAndMarksIt() throws Exception {
        open(GALLERY, Screen.narrow(Scheme.LIGHT));
        assertEquals(List.of("true", "true"), run("""
                        (() => {
                          const clause = document.getElementById('misuse');
                          clause.querySelector('a.number').click();
                          const top = clause.getBoundingClientRect().top;
                          return [top >= 0 && top < innerHeight, clause.matches(':target')];
                        })()
                        """));
        assertEquals(rgb(Theme.BUILT_IN.tint()), style("#misuse", "backgroundColor"));
    }

    @Test
    void picturesKeepAWhiteGroundOnADarkScreenForTheirDarkLines() throws Exception {
        open(GALLERY, Screen.wide(Scheme.DARK));
        for (String picture : List.of(".logo", "figure img", "img.inline")) {
            assertEquals(rgb("#ffffff"), style(picture, "backgroundColor"), picture);
        }
    }

    @Test
    void inputsPrintAsLinesToWriteOn() throws Exception {
        open(GALLERY, Screen.paper());
        for (String field : List.of("text", "lines", "date", "signature")) {
            String input = "." + field + " :is(input, textarea)";
            assertEquals("0px", style(input, "borderTopWidth"), field);
            assertEquals("1px", style(input, "borderBottomWidth"), field);
        }
    }

    @Test
    void paperHasNoWayRoundThePageAndIsNeverDark() throws Exception {
        Screen dark = new Screen(Screen.paper().width(), Screen.paper().height(), Scheme.DARK, Medium.PRINT);
        open(GALLERY, dark);
        assertEquals("none", style(".skip", "display"));
        assertEquals("none", style(".back", "display"));
        assertEquals(rgb("#ffffff"), style("body", "backgroundColor"));
        assertEquals(rgb(Theme.BUILT_IN.ink()), style("body", "color"));
        assertEquals("page", style("section.appendix", "breakBefore"));
    }

    private static void open(String html, Screen screen) throws IOException, InterruptedException {
        browser.orElseThrow().open(html.getBytes(StandardCharsets.UTF_8), screen);
    }

    private static List<String> run(String script) throws InterruptedException {
        return browser.orElseThrow().run(script);
    }

    private static String style(String selector, String property) throws InterruptedException {
        return run("getComputedStyle(document.querySelector('" + selector + "'))." + property)
                .getFirst();
    }

    /** A colour as browsers tell it. */
    private static String rgb(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return "rgb(" + (rgb >> 16) + ", " + (rgb >> 8 & 0xff) + ", " + (rgb & 0xff) + ")";
    }
}

package org.policypress.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.policypress.compare.Redline;
import org.policypress.document.Document;
import org.policypress.document.FootnoteOrder;
import org.policypress.document.Gallery;
import org.policypress.document.Inline;
import org.policypress.document.Numbering;
import org.policypress.document.Rewriting;
import org.policypress.document.Section;
import org.policypress.document.Torture;
import org.policypress.render.NeedsProgram;
import org.policypress.render.SampleLibrary;
import org.policypress.render.html.Chromium.Screen;
import org.policypress.render.html.Chromium.Screen.Scheme;

/**
 * axe-core, in Chromium, finds no fault by WCAG 2.2 AA or its makers' best practices: in any sample, nor in the documents
 * that show every kind of block; on a wide and on the narrowest screen, where nothing has to be scrolled
 * sideways; on a light and on a dark ground.
 */
@NeedsProgram("chromium")
@Execution(ExecutionMode.CONCURRENT)
class AccessibilityTest {

    private static final List<Screen> EVERY_SCREEN = List.of(
            Screen.wide(Scheme.LIGHT),
            Screen.wide(Scheme.DARK),
            Screen.narrow(Scheme.LIGHT),
            Screen.narrow(Scheme.DARK));

    /** Each width and each ground once: a policy has no kind of block that the gallery has not. */
    private static final List<Screen> TWO_SCREENS = List.of(Screen.wide(Scheme.LIGHT), Screen.narrow(Scheme.DARK));

    /** What axe-core judges by; the size of targets is new in WCAG 2.2, and asked for by name. */
    private static final String JUDGE = """
            axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              rules: {'target-size': {enabled: true}},
              resultTypes: ['violations'],
              selectors: false,
              preload: false
            }).then(found => found.violations.flatMap(fault =>
              fault.nodes.map(node => fault.id + ': ' + fault.help + ': ' + node.html.replace(/\\s+/g, ' '))))
            """;

    private static Optional<Chromium> browser = Optional.empty();
    private static String axe = "";

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
        browser = Optional.of(Chromium.start(folder));
    }

    @AfterAll
    static void stop() {
        browser.ifPresent(Chromium::close);
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> noFaultIsFoundInADocumentThatShowsEverything() {
        return Stream.of(
                        tests("every kind of block", Gallery.version(), EVERY_SCREEN),
                        tests("long names", Gallery.longNames(), EVERY_SCREEN),
                        tests("a hundred pages", Torture.document(), List.of(Screen.narrow(Scheme.DARK))))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> noFaultIsFoundInASample() {
        return SampleLibrary.drafts().entrySet().stream()
                .flatMap(draft -> tests(draft.getKey(), draft.getValue(), TWO_SCREENS));
    }

    /** Old and new side by side as well: every kind of block, reworded throughout, and the last section comes first. */
    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> noFaultIsFoundInARedline() {
        Document old = Gallery.version();
        List<Section> sections = new ArrayList<>(old.sections());
        Collections.rotate(sections, 1);
        Document moved = new Document(
                old.key(), old.language(), old.cover(), old.opening(), sections, old.footnotes(), old.edition());
        Document reworded = new Rewriting(inline -> inline instanceof Inline.Text t
                        ? new Inline.Text(t.text().replace(" a ", " one "))
                        : inline)
                .document(moved);
        Document now = Numbering.number(FootnoteOrder.restore(reworded)).value().orElseThrow();
        return tests("a redline", Redline.compare(old, now).document(), TWO_SCREENS);
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> noFaultIsFoundInAnOverview() {
        // Every kind of cell, and more columns than any screen has room for; more rows would only be more of the same.
        return tests("many schools at a glance", OverviewPageTest.many(14, 24), TWO_SCREENS);
    }

    private static Stream<DynamicTest> tests(String name, Document document, List<Screen> screens) {
        return tests(name, Page.of(document).html().replace("<details", "<details open"), screens);
    }

    private static Stream<DynamicTest> tests(String name, String html, List<Screen> screens) {
        return screens.stream()
                .map(screen -> DynamicTest.dynamicTest(name + ", " + screen, () -> {
                    assertEquals(List.of(), faults(html, screen));
                    assertTrue(widest() <= screen.width(), () -> "it is to be scrolled sideways (WCAG 2.2, 1.4.10)");
                }));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void theJudgeIsAwake() throws IOException, InterruptedException {
        List<String> faults = faults("<title>A page</title><p>Without a language.", Screen.wide(Scheme.LIGHT));
        assertTrue(faults.toString().contains("html-has-lang"), faults::toString);
    }

    private static List<String> faults(String html, Screen screen) throws IOException, InterruptedException {
        Chromium page = browser.orElseThrow();
        page.open(html.getBytes(StandardCharsets.UTF_8), screen);
        page.load(axe);
        return page.run(JUDGE);
    }

    /** The width of the page that is open, in CSS pixels. */
    private static int widest() throws InterruptedException {
        return Integer.parseInt(browser.orElseThrow()
                .run("document.documentElement.scrollWidth")
                .getFirst());
    }
}

package org.policypress.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policypress.compare.Change;
import org.policypress.compare.NamedPair;
import org.policypress.compare.Redline;
import org.policypress.render.Colour;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A redline in a browser: its list of changes, the way from one to the next, both texts, and what a screen reader is told. */
class RedlinePageTest {

    private static NamedPair pair(String number) {
        return NamedPair.all().stream()
                .filter(p -> p.name().startsWith(number + "-"))
                .findFirst()
                .orElseThrow();
    }

    private static Page page(String number) {
        return Page.of(pair(number).redline().document());
    }

    @TestFactory
    Stream<DynamicTest> everyChangeIsInTheListAndEveryLinkLeadsSomewhere() {
        return NamedPair.all().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.name(), () -> {
                    Redline redline = pair.redline();
                    Page page = Page.of(redline.document());
                    Set<String> ids = new HashSet<>();
                    for (Element e : page.elements(e -> e.hasAttribute("id"))) {
                        assertTrue(ids.add(e.getAttribute("id")), () -> "twice: " + e.getAttribute("id"));
                    }
                    for (Element link : page.elements("a")) {
                        String target = link.getAttribute("href");
                        assertTrue(!target.startsWith("#") || ids.contains(target.substring(1)), target);
                    }
                    List<Element> entries = page.elements(e -> e.getTagName().equals("li") && isIn(e, "list"));
                    assertEquals(redline.changes().size(), entries.size());
                    long linked = redline.changes().stream()
                            .filter(c -> !c.anchor().isEmpty())
                            .count();
                    assertEquals(
                            linked,
                            entries.stream()
                                    .filter(e -> e.getElementsByTagName("a").getLength() == 1)
                                    .count());
                }));
    }

    private static boolean isIn(Node node, String css) {
        for (Node n = node; n instanceof Element e; n = n.getParentNode()) {
            if (List.of(e.getAttribute("class").split(" ")).contains(css)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void changesWithoutAPlaceAreThoseOfTheCoverAndOfValues() {
        for (NamedPair pair : NamedPair.all()) {
            for (Change change : pair.redline().changes()) {
                boolean everywhere =
                        change.subject() == Change.Subject.COVER || change.subject() == Change.Subject.VALUE;
                boolean before = change.after()
                        .or(change::before)
                        .orElseThrow()
                        .citation()
                        .isEmpty();
                assertEquals(everywhere || before, change.anchor().isEmpty(), pair.name() + " " + change);
            }
        }
    }

    @Test
    void aReaderGoesFromChangeToChange() {
        Page page = page("68");
        List<List<String>> steps = new ArrayList<>();
        for (Element step : page.elements(e -> e.getAttribute("class").equals("step"))) {
            List<String> links = new ArrayList<>();
            for (int i = 0; i < step.getElementsByTagName("a").getLength(); i++) {
                Element link = (Element) step.getElementsByTagName("a").item(i);
                links.add(link.getTextContent() + " " + link.getAttribute("href"));
            }
            steps.add(links);
        }
        assertTrue(steps.size() >= 3, steps::toString);
        assertEquals(
                List.of("Change 1", "Next"),
                steps.getFirst().stream()
                        .map(s -> s.replaceAll(" (of|#).*", ""))
                        .toList());
        assertTrue(steps.getLast().get(1).startsWith("Previous "), steps::toString);
        for (List<String> step : steps) {
            assertTrue(step.getFirst().endsWith(" #page:changes"), step::toString);
        }
    }

    @Test
    void bothTextsStandSideBySideWithTheirOwnNumbers() {
        Page page = page("06");
        List<String> rows = page.elements(e -> e.getTagName().equals("tr") && isOfSides(e)).stream()
                .skip(1)
                .map(row -> row.getTextContent().strip().replaceAll("\\s+", " "))
                .toList();
        String all = String.join("\n", rows);
        assertTrue(all.matches("(?s).*1\\.1 (\\S+ )+.*1\\.2 .*"), all);
        assertEquals(
                0,
                page.elements(e -> isIn(e, "sides") && e.hasAttribute("id")).size(),
                "what stands in the page twice has no address of its own");
    }

    @Test
    void oneSideHasNoWordOfTheOther() {
        for (NamedPair pair : NamedPair.all()) {
            Page page = Page.of(pair.redline().document());
            int cells = 0;
            for (Element cell : page.elements(e -> e.getTagName().equals("td") && isOfSides(e))) {
                boolean isOld = cell.getPreviousSibling() == null;
                String strange = isOld ? "ins" : "del";
                assertEquals(0, cell.getElementsByTagName(strange).getLength(), pair.name());
                cells++;
            }
            assertTrue(cells > 0 || pair.redline().isEmpty(), pair.name());
        }
    }

    /** Whether it is a part of the table that has old and new side by side, and not of a table in one of its cells. */
    private static boolean isOfSides(Element e) {
        Node n = e;
        while (n instanceof Element inner && !inner.getTagName().equals("table")) {
            n = n.getParentNode();
        }
        return n instanceof Element table
                && table.getParentNode().getParentNode() instanceof Element around
                && around.getAttribute("class").equals("sides");
    }

    @Test
    void aScreenReaderIsToldWhereWordsCameAndWent() {
        List<String> told = page("02").elements(e -> e.getAttribute("class").equals("told")).stream()
                .map(e -> e.getTextContent().strip())
                .distinct()
                .toList();
        assertTrue(
                told.containsAll(List.of("inserted:", "end of insertion", "deleted:", "end of deletion")),
                told::toString);
    }

    @Test
    void aRowAColumnAndAFieldAreNamedInWords() {
        for (String number : List.of("45", "46", "48", "49", "75")) {
            List<String> words =
                    page(number).elements(e -> e.getAttribute("class").equals("change") && !isIn(e, "sides")).stream()
                            .map(Element::getTextContent)
                            .toList();
            assertTrue(words.contains("Inserted") || words.contains("Deleted"), number + words);
        }
    }

    @Test
    void theCoverShowsTheOldAndTheNew() {
        Page page = page("55");
        List<Element> cover =
                page.elements(e -> isIn(e, "facts") && List.of("ins", "del").contains(e.getTagName()));
        assertFalse(cover.isEmpty());
    }

    @Test
    void whatChangedHasABarInTheMargin() {
        for (NamedPair pair : NamedPair.all()) {
            Page page = Page.of(pair.redline().document());
            for (Element mark : page.elements(e -> List.of("ins", "del").contains(e.getTagName()))) {
                boolean isText = !isIn(mark, "cover") && !isIn(mark, "contents") && !isIn(mark, "summary");
                assertTrue(!isText || isIn(mark, "changed") || isIn(mark, "revised") || isInCell(mark), pair.name());
            }
        }
    }

    private static boolean isInCell(Node mark) {
        for (Node n = mark; n instanceof Element e; n = n.getParentNode()) {
            if (List.of("td", "th", "label", "figcaption").contains(e.getTagName())) {
                return true;
            }
        }
        return false;
    }

    /** WCAG 2.2, 1.4.6 asks 7:1; lines and words say the same, so colour is never the only sign. */
    @ParameterizedTest
    @CsvSource({"0, #ffffff", "1, #14181d"})
    void theColoursCanBeRead(int scheme, String ground) throws IOException {
        String css = Files.readString(Path.of("templates/screen.css"));
        for (String name : List.of("inserted", "deleted")) {
            Matcher found = Pattern.compile("--" + name + ":(#[0-9a-f]{6})").matcher(css);
            for (int i = 0; i <= scheme; i++) {
                assertTrue(found.find());
            }
            Colour colour = Colour.of(found.group(1)).orElseThrow();
            assertTrue(colour.contrast(Colour.of(ground).orElseThrow()) >= 7, name + " " + colour);
        }
        assertTrue(css.contains("ins{color:var(--inserted);text-decoration:underline"), "inserted is underlined");
        assertTrue(css.contains("del{color:var(--deleted);text-decoration:line-through"), "deleted is struck through");
    }
}

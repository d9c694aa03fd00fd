package org.policypress.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policypress.library.MemoryFiles;
import org.policypress.render.Overview;
import org.policypress.render.Overview.Cell;
import org.policypress.render.Overview.Urgency;

/** The page with all schools and policies at a glance; what judges of accessibility say of it is in {@link AccessibilityTest}. */
class OverviewPageTest {

    private static final Overview SMALL = new Overview(
            "en-GB",
            "Policies on 25 November 2026",
            "Example & Sons",
            List.of("2 schools, 2 policies", "1 overdue"),
            List.of("Gifts", "Leave <paid>"),
            List.of(
                    new Overview.Row(
                            "St Hilda's & \"All\" Souls",
                            List.of(new Cell(Urgency.LATE, "Overdue since Sep 2025", List.of("version 3")), Cell.NONE)),
                    new Overview.Row(
                            "Brook",
                            List.of(
                                    new Cell(Urgency.WELL, "Sep 2028", List.of("version 1")),
                                    new Cell(
                                            Urgency.SOON, "Dec 2026", List.of("version 2", "draft has 1 conflict"))))));

    private static String html(Overview overview) {
        return overview.html(new MemoryFiles()).value().orElseThrow();
    }

    /** A page for that many schools and policies, with every kind of cell. */
    static String many(int schools, int policies) {
        List<Cell> kinds = List.of(
                new Cell(Urgency.WELL, "Sept 2028", List.of("version 1")),
                new Cell(Urgency.WELL, "Mar 2029", List.of("version 12", "draft differs in 3 places")),
                new Cell(Urgency.SOON, "Dec 2026", List.of("version 2")),
                Cell.NONE,
                new Cell(Urgency.LATE, "Overdue since Sept 2025", List.of("version 3", "draft has 1 conflict")),
                new Cell(Urgency.NOTHING, "not adopted any more", List.of("version 1")),
                new Cell(Urgency.SOON, "Not yet reviewed", List.of("no version")));
        List<Overview.Row> rows = new ArrayList<>();
        for (int school = 0; school < schools; school++) {
            int first = school;
            rows.add(new Overview.Row(
                    "The " + school + "th School of Saint Wystan and All the Saints, with Nursery",
                    IntStream.range(0, policies)
                            .mapToObj(policy -> kinds.get((first * 5 + policy * 3) % kinds.size()))
                            .toList()));
        }
        List<String> titles = IntStream.range(0, policies)
                .mapToObj(policy -> "Policy No. " + policy + " on Everything that there is")
                .toList();
        return html(new Overview("en-GB", "Policies", "Example", List.of(schools + " schools"), titles, rows));
    }

    @Test
    void eachSchoolIsARowAndEachPolicyAColumn() {
        assertTrue(html(SMALL).contains("""
                <thead><tr><th scope="col">School</th><th scope="col">Gifts</th><th scope="col">Leave &lt;paid&gt;</th></tr></thead>
                <tbody>
                <tr><th scope="row">St Hilda&#39;s &amp; &quot;All&quot; Souls</th>\
                <td class="is-late"><span class="mark" aria-hidden="true">■</span> Overdue since Sep 2025<small>version 3</small></td>\
                <td class="is-nothing">–</td></tr>
                """), html(SMALL));
    }

    @Test
    void whatIsOverdueIsListedBySchool() {
        assertTrue(html(SMALL).contains("""
                <h2>Overdue</h2><ul class="late">
                <li><strong>St Hilda&#39;s &amp; &quot;All&quot; Souls</strong><ul><li>Gifts: overdue since Sep 2025</li></ul></li>
                </ul>
                """), html(SMALL));
        Overview well = new Overview("en", "Policies", "Example", List.of(), List.of(), List.of());
        assertTrue(html(well).contains("<p>Nothing is overdue.</p>"));
    }

    @Test
    void nothingButItsOwnStyleIsAllowedOnThePage() {
        String html = html(SMALL);
        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(html);
        assertTrue(policy.find());
        Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(html);
        assertTrue(style.find());
        assertEquals(
                "default-src &#39;none&#39;; style-src &#39;" + new StyleSheet(style.group(1)).hash()
                        + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;",
                policy.group(1));
        assertFalse(html.contains("<script") || html.contains(" style=") || html.contains("http://"));
    }

    @Test
    void aStyleSheetOfTheLibraryThatWouldEndTheStyleIsTold() {
        MemoryFiles files = new MemoryFiles().with("templates/overview.css", "</style>");
        assertEquals(
                "[templates/overview.css: a style sheet inside a page must not have </ or ]]> in it]",
                SMALL.html(files).problems().toString());
    }
}

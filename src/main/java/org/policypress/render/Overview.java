package org.policypress.render;

import java.util.List;
import org.policypress.library.SourceFiles;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.render.html.OverviewPage;

/**
 * Schools and policies at a glance: a table, and what somebody has to do something about.
 *
 * @param language of the names in it, as a BCP 47 tag
 * @param title what the page is called
 * @param provider who writes the policies
 * @param facts what is counted, each in a sentence
 * @param policies the columns: each policy's title
 * @param rows a row for each school
 */
public record Overview(
        String language, String title, String provider, List<String> facts, List<String> policies, List<Row> rows) {

    public Overview {
        facts = List.copyOf(facts);
        policies = List.copyOf(policies);
        rows = List.copyOf(rows);
    }

    /**
     * A school.
     *
     * @param school what it is called
     * @param cells one for each policy
     */
    public record Row(String school, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * How a school stands with a policy.
     *
     * @param urgency how soon somebody has to do something
     * @param words what is said first: a few words, such as {@code Sep 2028}
     * @param remarks what is said below that
     */
    public record Cell(Urgency urgency, String words, List<String> remarks) {

        /** Of a policy that the school has not adopted. */
        public static final Cell NONE = new Cell(Urgency.NOTHING, "", List.of());

        public Cell {
            remarks = List.copyOf(remarks);
        }
    }

    /** How soon somebody has to do something. */
    public enum Urgency {
        /** It is too late already. */
        LATE,
        /** It falls due soon, or is wrong. */
        SOON,
        /** All is well. */
        WELL,
        /** There is nothing to be done. */
        NOTHING
    }

    /** The overview as one self-contained HTML file, with the look of a library's documents; or what is wrong in its templates. */
    public Outcome<String> html(SourceFiles files) {
        Templates templates = Templates.of(files);
        return ThemeReader.read(templates)
                .then(theme -> OverviewPage.open(templates, theme))
                .then(page -> Outcome.of(page.draw(this)));
    }
}

package org.policypress.render.html;

import java.util.List;
import java.util.Locale;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.render.Overview;
import org.policypress.render.Theme;

/** Draws an {@link Overview}: without scripts, on any width, and never by colour alone. */
public final class OverviewPage {

    private static final String CSS = "overview.css";

    private final StyleSheet style;

    private OverviewPage(StyleSheet style) {
        this.style = style;
    }

    /** Reads {@code templates/overview.css} and what it builds on. */
    public static Outcome<OverviewPage> open(Templates templates, Theme theme) {
        return StyleSheet.open(templates, new Palette(theme), CSS).then(style -> Outcome.of(new OverviewPage(style)));
    }

    /** The page. */
    public String draw(Overview overview) {
        HtmlWriter html = new HtmlWriter(Medium.SCREEN);
        html.raw("<!DOCTYPE html>\n").open("html", "lang", overview.language()).line();
        head(html, overview);
        html.open("body").line();
        html.open("header", "class", "band").element("h1", overview.title());
        html.element("p", overview.provider(), "class", "school")
                .close("header")
                .line();
        html.open("main").line().open("ul", "class", "counts");
        overview.facts().forEach(fact -> html.element("li", fact));
        html.close("ul").line();
        html.element("h2", "All schools and policies", "id", "all");
        key(html);
        table(html, overview);
        late(html, overview);
        html.close("main").line().close("body").line().close("html").line();
        return html.html();
    }

    private void head(HtmlWriter html, Overview overview) {
        html.open("head").line().empty("meta", "charset", "utf-8").line();
        html.element("title", overview.title() + " – " + overview.provider()).line();
        String policy = "default-src 'none'; style-src '" + style.hash() + "'; base-uri 'none'; form-action 'none'";
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.open("style").raw(style.text()).close("style").line().close("head").line();
    }

    /** What is too late, school by school, for those who go from one to the next. */
    private static void late(HtmlWriter html, Overview overview) {
        html.element("h2", "Overdue");
        if (overview.rows().stream().allMatch(row -> row.cells().stream().noneMatch(OverviewPage::isLate))) {
            html.element("p", "Nothing is overdue.").line();
            return;
        }
        html.open("ul", "class", "late").line();
        for (Overview.Row row : overview.rows()) {
            if (row.cells().stream().anyMatch(OverviewPage::isLate)) {
                html.open("li").element("strong", row.school()).open("ul");
                for (int i = 0; i < row.cells().size(); i++) {
                    Overview.Cell cell = row.cells().get(i);
                    if (isLate(cell)) {
                        html.element("li", overview.policies().get(i) + ": " + lowerFirst(cell.words()));
                    }
                }
                html.close("ul").close("li").line();
            }
        }
        html.close("ul").line();
    }

    private static boolean isLate(Overview.Cell cell) {
        return cell.urgency() == Overview.Urgency.LATE;
    }

    private static String lowerFirst(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    private static void key(HtmlWriter html) {
        html.open("ul", "class", "key");
        for (Overview.Urgency urgency : List.of(Overview.Urgency.LATE, Overview.Urgency.SOON, Overview.Urgency.WELL)) {
            html.open("li", "class", name(urgency))
                    .element("span", mark(urgency), "class", "mark", "aria-hidden", "true");
            html.text(" " + meaning(urgency)).close("li");
        }
        html.open("li").text("– not adopted").close("li").close("ul").line();
    }

    /** The table scrolls inside its own region, which can be reached with the keyboard, so that the page never does. */
    private static void table(HtmlWriter html, Overview overview) {
        html.open("div", "class", "wide", "role", "region", "aria-labelledby", "all", "tabindex", "0")
                .line();
        html.open("table").line().open("thead").open("tr").element("th", "School", "scope", "col");
        overview.policies().forEach(policy -> html.element("th", policy, "scope", "col"));
        html.close("tr").close("thead").line().open("tbody").line();
        for (Overview.Row row : overview.rows()) {
            html.open("tr").element("th", row.school(), "scope", "row");
            row.cells().forEach(cell -> cell(html, cell));
            html.close("tr").line();
        }
        html.close("tbody").close("table").line().close("div").line();
    }

    private static void cell(HtmlWriter html, Overview.Cell cell) {
        html.open("td", "class", name(cell.urgency()));
        if (cell.urgency() == Overview.Urgency.NOTHING) {
            html.text(cell.words().isEmpty() ? "–" : cell.words());
        } else {
            html.element("span", mark(cell.urgency()), "class", "mark", "aria-hidden", "true")
                    .text(" " + cell.words());
        }
        cell.remarks().forEach(remark -> html.element("small", remark));
        html.close("td");
    }

    private static String name(Overview.Urgency urgency) {
        return switch (urgency) {
            case LATE -> "is-late";
            case SOON -> "is-soon";
            case WELL -> "is-well";
            case NOTHING -> "is-nothing";
        };
    }

    /** A shape of its own for each, for those who do not see colours. */
    private static String mark(Overview.Urgency urgency) {
        return switch (urgency) {
            case LATE -> "■";
            case SOON -> "▲";
            case WELL -> "●";
            case NOTHING -> "";
        };
    }

    private static String meaning(Overview.Urgency urgency) {
        return switch (urgency) {
            case LATE -> "overdue";
            case SOON -> "due soon, not yet signed off or reviewed, or in conflict";
            case WELL -> "in order, until the month given";
            case NOTHING -> "";
        };
    }
}

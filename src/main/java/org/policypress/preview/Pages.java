package org.policypress.preview;

import java.util.List;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** The pages of the preview itself. Every word of a file is escaped. */
final class Pages {

    /** How many lines are shown before and after the one that has a problem. */
    private static final int AROUND = 3;

    private static final int MOST = 50;
    private static final int LONGEST_LINE = 400;

    private Pages() {}

    /** A page that tells why there is no draft, each problem at its place in the text. */
    static String problems(Shelf shelf, String title, List<Problem> problems) {
        StringBuilder page = begin(title);
        page.append("<main><h1>").append(escaped(title)).append("</h1>");
        problems.stream().limit(MOST).forEach(problem -> problem(shelf, problem, page));
        if (problems.size() > MOST) {
            page.append("<p>There are ").append(problems.size() - MOST).append(" more.</p>");
        }
        return page.append("</main></body></html>\n").toString();
    }

    /** A page that says one thing. */
    static String words(String title, String words) {
        return begin(title)
                .append("<main><h1>")
                .append(escaped(title))
                .append("</h1><p>")
                .append(escaped(words))
                .append("</p></main></body></html>\n")
                .toString();
    }

    private static StringBuilder begin(String title) {
        return new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<link rel=\"stylesheet\" href=\"/preview.css\"></head><body class=\"problems\">");
    }

    private static void problem(Shelf shelf, Problem problem, StringBuilder page) {
        Place place = problem.place();
        page.append("<section class=\"")
                .append(problem.isError() ? "error" : "warning")
                .append("\"><h2>")
                .append(escaped(place.toString()))
                .append("</h2><p>")
                .append(problem.isError() ? "" : "Warning: ")
                .append(escaped(problem.sentence()))
                .append("</p>");
        List<String> lines = place.line() > 0 ? shelf.lines(place.file()) : List.of();
        if (place.line() <= lines.size() && !lines.isEmpty()) {
            page.append("<pre>");
            int last = Math.min(lines.size(), place.line() + AROUND);
            for (int n = Math.max(1, place.line() - AROUND); n <= last; n++) {
                line(lines.get(n - 1), n, n == place.line() ? place.column() : -1, page);
            }
            page.append("</pre>");
        }
        page.append("</section>");
    }

    /** @param column where the problem is, counted from 1; 0 for the whole line, -1 for another line */
    private static void line(String text, int number, int column, StringBuilder page) {
        String shown = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text;
        page.append("<span class=\"number\">").append(number).append("</span>");
        if (column < 0) {
            page.append(escaped(shown)).append('\n');
            return;
        }
        int at = Math.min(Math.max(0, column - 1), shown.length());
        page.append("<mark>").append(escaped(shown.substring(0, at))).append("<b>");
        page.append(escaped(shown.substring(at))).append("</b></mark>\n");
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}

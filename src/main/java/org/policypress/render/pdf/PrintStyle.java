package org.policypress.render.pdf;

import com.openhtmltopdf.css.parser.CSSParser;
import com.openhtmltopdf.css.sheet.Stylesheet;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.extend.NamespaceHandler;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.render.Theme;
import org.w3c.dom.Document;

/** {@code templates/print.css}, parsed once, with the theme's values for its variables. */
final class PrintStyle {

    private static final String NAME = "print.css";

    private final StylesheetInfo sheet;

    private PrintStyle(StylesheetInfo sheet) {
        this.sheet = sheet;
    }

    /** Reads the style sheet: what openhtmltopdf does not understand in it is a warning. */
    static Outcome<PrintStyle> open(Templates templates, Theme theme) {
        Place place = templates.place(NAME);
        List<Problem> problems = new ArrayList<>();
        CSSParser parser = new CSSParser((_, message) -> problems.add(warning(place, message)));
        String css = filled(new String(templates.read(NAME), StandardCharsets.UTF_8), theme);
        StylesheetInfo info = new StylesheetInfo();
        info.setUri("style:/" + NAME);
        info.setOrigin(StylesheetInfo.AUTHOR);
        info.setMedia("all");
        info.setType("text/css");
        try {
            Stylesheet sheet = parser.parseStylesheet(info.getUri(), info.getOrigin(), new StringReader(css));
            info.setStylesheet(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Outcome.of(new PrintStyle(info), problems);
    }

    private static Problem warning(Place place, String message) {
        return Problem.warning(
                place, "style", message.lines().findFirst().orElse("").strip());
    }

    /** openhtmltopdf knows no CSS variables in page margins: the theme's are put in before it reads the sheet. */
    private static String filled(String css, Theme theme) {
        String text = css;
        for (var variable : variables(theme).entrySet()) {
            text = text.replace("var(--" + variable.getKey() + ")", variable.getValue());
        }
        return text;
    }

    private static Map<String, String> variables(Theme theme) {
        return Map.of(
                "accent", theme.accent(),
                "tint", theme.tint(),
                "ink", theme.ink(),
                "muted", theme.muted(),
                "rule", theme.rule(),
                "font", "\"" + theme.font() + "\"",
                "mono", "\"" + FontCase.MONO + "\"");
    }

    /** Gives openhtmltopdf this style sheet, whatever the page says. */
    NamespaceHandler handler() {
        return new XhtmlNamespaceHandler() {
            @Override
            public StylesheetInfo[] getStylesheets(Document page) {
                return new StylesheetInfo[] {sheet};
            }
        };
    }
}

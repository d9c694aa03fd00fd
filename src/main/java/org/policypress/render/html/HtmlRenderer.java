package org.policypress.render.html;

import java.nio.charset.StandardCharsets;
import org.policypress.document.Document;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.render.Theme;

/** Draws documents as HTML. Templates and style sheet are read once; safe from any thread. */
public final class HtmlRenderer {

    private final PageTemplate template;
    private final StyleSheet style;
    private final Theme theme;

    private HtmlRenderer(PageTemplate template, StyleSheet style, Theme theme) {
        this.template = template;
        this.style = style;
        this.theme = theme;
    }

    /** Reads the templates of a library: the renderer, or what is wrong in them. */
    public static Outcome<HtmlRenderer> open(Templates templates, Theme theme) {
        return PageTemplate.open(templates)
                .then(page -> StyleSheet.open(templates, new Palette(theme))
                        .then(style -> Outcome.of(new HtmlRenderer(page, style, theme))));
    }

    /** The document as one self-contained file in UTF-8. */
    public Outcome<byte[]> render(Document document) {
        PageModel model = new PageModel(document, Medium.SCREEN, theme, new Pictures.Inside());
        return template.fill(model.values(style)).then(html -> Outcome.of(html.getBytes(StandardCharsets.UTF_8)));
    }

    /** The page that the document's PDF is set from. */
    public Outcome<PrintPage> print(Document document) {
        Pictures.Beside pictures = new Pictures.Beside();
        PageModel model = new PageModel(document, Medium.PRINT, theme, pictures);
        return template.fill(model.values(StyleSheet.NONE))
                .then(html -> Outcome.of(new PrintPage(html, pictures.byName())));
    }
}

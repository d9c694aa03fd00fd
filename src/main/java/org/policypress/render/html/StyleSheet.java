package org.policypress.render.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * The style sheet inside a page.
 *
 * @param text the content of the {@code style} element
 * @param hash the text's hash as a Content Security Policy names it: {@code sha256-...}
 */
record StyleSheet(String text, String hash) {

    private static final String NAME = "screen.css";

    StyleSheet(String text) {
        this(text, hash(text));
    }

    /** No style sheet. */
    static final StyleSheet NONE = new StyleSheet("", "");

    /** Reads {@code templates/screen.css} and puts the theme's colours before it. */
    static Outcome<StyleSheet> open(Templates templates, Palette palette) {
        return open(templates, palette, NAME);
    }

    /** Reads the style sheet of that name and puts the theme's colours before it. */
    static Outcome<StyleSheet> open(Templates templates, Palette palette, String name) {
        String css = new String(templates.read(name), StandardCharsets.UTF_8);
        if (css.contains("</") || css.contains("]]>")) {
            return Outcome.failed(Problem.error(
                    templates.place(name), "style-end", "a style sheet inside a page must not have </ or ]]> in it"));
        }
        // The comments hide CSS from XML readers, to whom < and & would be markup.
        String text = "/*<![CDATA[*/\n" + palette.css() + css + "/*]]>*/";
        return Outcome.of(new StyleSheet(text));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

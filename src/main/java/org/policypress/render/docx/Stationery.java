package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.policypress.render.Theme;

/** What all documents of a library are written on: the styles, the paper, and the parts that are the same in each. */
final class Stationery {

    /** Where the language stands in {@link #styles}: a character for private use, which no style has. */
    private static final String LANGUAGE = "\uE000";

    private final Map<WordStyle, String> ids = new EnumMap<>(WordStyle.class);
    private final Map<WordStyle, Integer> lefts = new EnumMap<>(WordStyle.class);
    private final Map<WordStyle, Integer> hangings = new EnumMap<>(WordStyle.class);
    private final Map<WordStyle, Integer> belows = new EnumMap<>(WordStyle.class);
    private final Map<String, Part> styleParts = new ConcurrentHashMap<>();
    private final PageSize page;
    private final Theme.LogoPosition logo;
    private final String styles;
    private final List<Part> shared = new ArrayList<>();
    private final String listDefinitions;

    private Stationery(StyleSheet sheet, WordTheme colours, Reference reference, Theme theme) {
        for (WordStyle style : WordStyle.values()) {
            ids.put(style, sheet.id(style));
            if (style.kind() == WordStyle.Kind.PARAGRAPH) {
                belows.put(
                        style, sheet.paragraphNumber(style, "spacing", "after").orElse(0));
                lefts.put(style, sheet.paragraphNumber(style, "ind", "left").orElse(0));
                hangings.put(
                        style, sheet.paragraphNumber(style, "ind", "hanging").orElse(0));
            }
        }
        page = reference.page();
        logo = theme.logo();
        shared.addAll(reference.others());
        shared.add(Part.of("word/theme/theme1.xml", ContentTypes.OFFICE + "theme+xml", colours.xml()));
        XmlWriter out = new XmlWriter().raw(XmlWriter.DECLARATION);
        WordXml.write(sheet.root(), out);
        styles = out.xml();
        listDefinitions = ListDefinitions.xml(this);
    }

    /** What is needed of a reference file: its style sheet, complete, with the theme's colours and the lists' numbers. */
    static Stationery of(StyleSheet sheet, WordTheme colours, Reference reference, Theme theme) {
        StylePreparation.prepare(sheet, colours, LANGUAGE);
        return new Stationery(sheet, colours, reference, theme);
    }

    /** The id of a style. */
    String id(WordStyle style) {
        return ids.getOrDefault(style, "");
    }

    /** How far from the margin the style's text stands, in twips. */
    int left(WordStyle style) {
        return lefts.getOrDefault(style, 0);
    }

    /** How far before the text the number or the bullet stands, in twips. */
    int hanging(WordStyle style) {
        return hangings.getOrDefault(style, 0);
    }

    /** The space below the style's paragraphs, in twips. */
    int below(WordStyle style) {
        return belows.getOrDefault(style, 0);
    }

    PageSize page() {
        return page;
    }

    Theme.LogoPosition logo() {
        return logo;
    }

    /** The kinds of lists, as XML. */
    String listDefinitions() {
        return listDefinitions;
    }

    /** The parts that are the same in each document, apart from the styles. */
    List<Part> shared() {
        return shared;
    }

    /** {@code word/styles.xml} for a document's language. A library has a handful of languages at most. */
    Part styles(String language) {
        return styleParts.computeIfAbsent(
                language,
                tag -> Part.of(
                        "word/styles.xml",
                        ContentTypes.word("styles"),
                        new XmlWriter()
                                .raw(styles.replace(
                                        LANGUAGE, new XmlWriter().text(tag).xml()))));
    }
}

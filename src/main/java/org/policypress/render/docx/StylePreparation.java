package org.policypress.render.docx;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Sets in a style sheet what is not the provider's to choose: lists, outline levels, language, and the theme's colours. */
final class StylePreparation {

    /** The properties of a paragraph in the schema's order (ECMA-376 part 1, A.1, CT_PPrBase), as far as they are set here. */
    private static final List<String> BEFORE_NUMBERS =
            List.of("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl");

    private static final List<String> AFTER_OUTLINE = List.of("divId", "cnfStyle", "rPr", "sectPr", "pPrChange");

    private static final List<String> AFTER_PARAGRAPH = List.of("rPr", "tblPr", "trPr", "tcPr", "tblStylePr");

    private final StyleSheet sheet;
    private final WordTheme colours;

    private StylePreparation(StyleSheet sheet, WordTheme colours) {
        this.sheet = sheet;
        this.colours = colours;
    }

    /** Changes the style sheet's tree; {@code language} becomes the language of all text. */
    static void prepare(StyleSheet sheet, WordTheme colours, String language) {
        StylePreparation preparation = new StylePreparation(sheet, colours);
        preparation.language(language);
        preparation.lists();
        preparation.outline(WordStyle.APPENDIX_HEADING, 0);
        preparation.outline(WordStyle.UNNUMBERED_HEADING, 0);
        for (WordStyle heading : WordStyle.HEADINGS) {
            preparation.outline(heading, WordStyle.HEADINGS.indexOf(heading));
        }
        preparation.colour(sheet.root());
    }

    private void language(String language) {
        Element defaults = firstChild(sheet.root(), "docDefaults");
        Element run = only(only(defaults, "rPrDefault"), "rPr");
        Element lang = only(run, "lang");
        lang.setAttributeNS(WordXml.W, "w:val", language);
    }

    /** The lists are the document's, so no style keeps a number of the reference file's own lists. */
    private void lists() {
        for (Element style : sheet.all()) {
            WordXml.descendant(style, "pPr", "numPr")
                    .ifPresent(number -> number.getParentNode().removeChild(number));
        }
        list(WordStyle.HEADING_1, ClauseList.SECTIONS.number(), 0);
        list(WordStyle.APPENDIX_HEADING, ClauseList.APPENDICES.number(), 0);
        list(WordStyle.UNNUMBERED_HEADING, ClauseList.UNNUMBERED.number(), 0);
        for (int level = 1; level <= WordStyle.CLAUSES.size(); level++) {
            list(WordStyle.CLAUSES.get(level - 1), ClauseList.SECTIONS.number(), level);
        }
        list(WordStyle.LIST_BULLET, Lists.BULLETS, 0);
        list(WordStyle.LIST_NUMBER, Lists.Counting.DECIMAL.definition(), 0);
        // These may be based on the first heading, and would be numbered as it is.
        list(WordStyle.CONTENTS_HEADING, 0, 0);
        for (WordStyle heading : WordStyle.HEADINGS.subList(1, WordStyle.HEADINGS.size())) {
            list(heading, 0, 0);
        }
    }

    private void list(WordStyle style, int list, int level) {
        Element paragraph = paragraphProperties(sheet.element(style));
        Element number = sheet.root().getOwnerDocument().createElementNS(WordXml.W, "w:numPr");
        if (level > 0) {
            number.appendChild(WordXml.element(number, "ilvl", Integer.toString(level)));
        }
        number.appendChild(WordXml.element(number, "numId", Integer.toString(list)));
        Node next = paragraph.getFirstChild();
        while (next != null && (!(next instanceof Element e) || BEFORE_NUMBERS.contains(e.getLocalName()))) {
            next = next.getNextSibling();
        }
        paragraph.insertBefore(number, next);
    }

    private void outline(WordStyle style, int level) {
        Element paragraph = paragraphProperties(sheet.element(style));
        WordXml.children(paragraph, "outlineLvl").forEach(paragraph::removeChild);
        insertBefore(paragraph, WordXml.element(paragraph, "outlineLvl", Integer.toString(level)), AFTER_OUTLINE);
    }

    private static Element paragraphProperties(Element style) {
        Optional<Element> there = WordXml.child(style, "pPr");
        if (there.isPresent()) {
            return there.get();
        }
        Element made = style.getOwnerDocument().createElementNS(WordXml.W, "w:pPr");
        insertBefore(style, made, AFTER_PARAGRAPH);
        return made;
    }

    private static void insertBefore(Element parent, Element child, List<String> followers) {
        Node next = parent.getFirstChild();
        while (next != null && !(next instanceof Element e && followers.contains(e.getLocalName()))) {
            next = next.getNextSibling();
        }
        parent.insertBefore(child, next);
    }

    private static Element firstChild(Element parent, String name) {
        return WordXml.child(parent, name).orElseGet(() -> {
            Element made = parent.getOwnerDocument().createElementNS(WordXml.W, "w:" + name);
            parent.insertBefore(made, parent.getFirstChild());
            return made;
        });
    }

    private static Element only(Element parent, String name) {
        return WordXml.child(parent, name).orElseGet(() -> {
            Element made = parent.getOwnerDocument().createElementNS(WordXml.W, "w:" + name);
            parent.appendChild(made);
            return made;
        });
    }

    /** Word goes by the theme's colour, other programs by the colour beside it: so both are made to be the same. */
    private void colour(Element element) {
        String direct = element.getLocalName().equals("color") ? "w:val" : "w:color";
        colour(element, "themeColor", "themeTint", "themeShade", direct);
        colour(element, "themeFill", "themeFillTint", "themeFillShade", "w:fill");
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                colour(child);
            }
        }
    }

    private void colour(Element element, String theme, String tint, String shade, String direct) {
        if (element.hasAttributeNS(WordXml.W, theme)
                && !element.hasAttributeNS(WordXml.W, tint)
                && !element.hasAttributeNS(WordXml.W, shade)) {
            colours.colour(element.getAttributeNS(WordXml.W, theme))
                    .ifPresent(colour -> element.setAttributeNS(WordXml.W, direct, colour));
        }
    }
}

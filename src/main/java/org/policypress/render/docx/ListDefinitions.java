package org.policypress.render.docx;

import java.util.List;

/** The kinds of lists that all documents have: {@code w:abstractNum} (ECMA-376 part 1, 17.9). */
final class ListDefinitions {

    /** Levels of any list in Word. */
    static final int LEVELS = 9;

    private static final List<String> CLAUSE_FORMATS = List.of(
            "decimal",
            "decimal",
            "lowerLetter",
            "lowerRoman",
            "upperLetter",
            "upperRoman",
            "decimal",
            "decimal",
            "decimal");

    /** A long dash after each dot, so that levels are told apart. */
    private static final List<String> BULLETS = List.of("•", "–");

    private final Stationery stationery;
    private final XmlWriter out = new XmlWriter();

    private ListDefinitions(Stationery stationery) {
        this.stationery = stationery;
    }

    /** All kinds as XML. */
    static String xml(Stationery stationery) {
        ListDefinitions definitions = new ListDefinitions(stationery);
        definitions.write();
        return definitions.out.xml();
    }

    private void write() {
        for (ClauseList list : ClauseList.values()) {
            begin(list.number());
            heading(list);
            for (int level = 1; level < LEVELS; level++) {
                clause(list, level);
            }
            end();
        }
        begin(Lists.BULLETS);
        for (int level = 0; level < LEVELS; level++) {
            level(level, "bullet", "", BULLETS.get(level % BULLETS.size()), WordStyle.LIST_BULLET, level + 1);
        }
        end();
        for (Lists.Counting counting : Lists.Counting.values()) {
            begin(counting.definition());
            for (int level = 0; level < LEVELS; level++) {
                String text = counting.before() + "%" + (level + 1) + counting.after();
                level(level, counting.format(), "", text, WordStyle.LIST_NUMBER, level + 1);
            }
            end();
        }
    }

    private void heading(ClauseList list) {
        switch (list) {
            case SECTIONS -> level(0, "decimal", id(WordStyle.HEADING_1), "%1", WordStyle.HEADING_1, 1);
            case APPENDICES ->
                level(0, "upperLetter", id(WordStyle.APPENDIX_HEADING), "Appendix %1", WordStyle.APPENDIX_HEADING, 1);
            case UNNUMBERED -> level(0, "none", id(WordStyle.UNNUMBERED_HEADING), "", WordStyle.UNNUMBERED_HEADING, 1);
        }
    }

    private void clause(ClauseList list, int level) {
        WordStyle style = WordStyle.CLAUSES.get(level - 1);
        String top = list == ClauseList.UNNUMBERED ? "%2" : "%1.%2";
        String text = level == 1 ? top : "(%" + (level + 1) + ")";
        // A style is of one list; clauses outside numbered sections name their list themselves.
        String paragraphs = list == ClauseList.SECTIONS ? id(style) : "";
        level(level, CLAUSE_FORMATS.get(level), paragraphs, text, style, 1);
    }

    private String id(WordStyle style) {
        return stationery.id(style);
    }

    private void begin(int definition) {
        // Word tells definitions apart by nsid; any number does that is not another's.
        String nsid = "5C0000" + (10 + definition);
        out.raw("<w:abstractNum w:abstractNumId=\"").raw(definition).raw("\">");
        out.value("w:nsid", nsid).value("w:multiLevelType", "multilevel").value("w:tmpl", nsid);
    }

    private void end() {
        out.raw("</w:abstractNum>");
    }

    /**
     * One level.
     *
     * @param paragraphs the id of the style whose paragraphs are always of this level; empty for none
     * @param text what is printed, with {@code %1} for the first level's number
     * @param measures the style that tells how far the text is indented
     * @param steps how many times
     */
    private void level(int level, String format, String paragraphs, String text, WordStyle measures, int steps) {
        out.open("w:lvl", "w:ilvl", Integer.toString(level));
        out.value("w:start", "1").value("w:numFmt", format);
        if (!paragraphs.isEmpty()) {
            out.value("w:pStyle", paragraphs);
        }
        if (text.isEmpty()) {
            out.value("w:suff", "nothing");
        }
        out.value("w:lvlText", text).value("w:lvlJc", "left");
        String left = Integer.toString(stationery.left(measures) * steps);
        String hanging = Integer.toString(stationery.hanging(measures));
        out.raw("<w:pPr>").empty("w:ind", "w:left", left, "w:hanging", hanging).raw("</w:pPr></w:lvl>");
    }
}

package org.policypress.render.docx;

import java.util.List;

/**
 * The styles that a document uses. {@code reference.docx} gives each its look; what it lacks is taken from the built-in
 * one. {@code docs/word-styles.md} tells providers what each is for.
 */
enum WordStyle {
    BODY("Body Text", Kind.PARAGRAPH),
    COVER_PROVIDER("Cover Provider", Kind.PARAGRAPH),
    TITLE("Title", Kind.PARAGRAPH),
    SUBTITLE("Subtitle", Kind.PARAGRAPH),
    COVER_AUDIENCE("Cover Audience", Kind.PARAGRAPH),
    CONTENTS_HEADING("TOC Heading", Kind.PARAGRAPH),
    CONTENTS_1("toc 1", Kind.PARAGRAPH),
    CONTENTS_2("toc 2", Kind.PARAGRAPH),
    HEADING_1("heading 1", Kind.PARAGRAPH),
    HEADING_2("heading 2", Kind.PARAGRAPH),
    HEADING_3("heading 3", Kind.PARAGRAPH),
    HEADING_4("heading 4", Kind.PARAGRAPH),
    HEADING_5("heading 5", Kind.PARAGRAPH),
    HEADING_6("heading 6", Kind.PARAGRAPH),
    APPENDIX_HEADING("Appendix Heading", Kind.PARAGRAPH),
    UNNUMBERED_HEADING("Unnumbered Heading", Kind.PARAGRAPH),
    CLAUSE_1("Clause 1", Kind.PARAGRAPH),
    CLAUSE_2("Clause 2", Kind.PARAGRAPH),
    CLAUSE_3("Clause 3", Kind.PARAGRAPH),
    CLAUSE_4("Clause 4", Kind.PARAGRAPH),
    CLAUSE_5("Clause 5", Kind.PARAGRAPH),
    CLAUSE_6("Clause 6", Kind.PARAGRAPH),
    CLAUSE_7("Clause 7", Kind.PARAGRAPH),
    CLAUSE_8("Clause 8", Kind.PARAGRAPH),
    CLAUSE_TEXT_1("Clause Text 1", Kind.PARAGRAPH),
    CLAUSE_TEXT_2("Clause Text 2", Kind.PARAGRAPH),
    CLAUSE_TEXT_3("Clause Text 3", Kind.PARAGRAPH),
    CLAUSE_TEXT_4("Clause Text 4", Kind.PARAGRAPH),
    CLAUSE_TEXT_5("Clause Text 5", Kind.PARAGRAPH),
    CLAUSE_TEXT_6("Clause Text 6", Kind.PARAGRAPH),
    CLAUSE_TEXT_7("Clause Text 7", Kind.PARAGRAPH),
    CLAUSE_TEXT_8("Clause Text 8", Kind.PARAGRAPH),
    LIST_BULLET("List Bullet", Kind.PARAGRAPH),
    LIST_NUMBER("List Number", Kind.PARAGRAPH),
    LIST_CONTINUE("List Continue", Kind.PARAGRAPH),
    QUOTE("Quote", Kind.PARAGRAPH),
    SOURCE_CODE("Source Code", Kind.PARAGRAPH),
    CALLOUT_HEADING("Callout Heading", Kind.PARAGRAPH),
    CALLOUT_TEXT("Callout Text", Kind.PARAGRAPH),
    FIGURE("Figure", Kind.PARAGRAPH),
    CAPTION("caption", Kind.PARAGRAPH),
    TABLE_HEADING("Table Heading", Kind.PARAGRAPH),
    TABLE_TEXT("Table Text", Kind.PARAGRAPH),
    FORM_LABEL("Form Label", Kind.PARAGRAPH),
    FORM_ANSWER("Form Answer", Kind.PARAGRAPH),
    DIVIDER("Divider", Kind.PARAGRAPH),
    FOOTNOTE_TEXT("footnote text", Kind.PARAGRAPH),
    HEADER("header", Kind.PARAGRAPH),
    FOOTER("footer", Kind.PARAGRAPH),
    FOOTNOTE_REFERENCE("footnote reference", Kind.CHARACTER),
    HYPERLINK("Hyperlink", Kind.CHARACTER),
    CROSS_REFERENCE("Cross-Reference", Kind.CHARACTER),
    VERBATIM("Verbatim Char", Kind.CHARACTER),
    PLACEHOLDER("Placeholder Text", Kind.CHARACTER),
    POLICY_TABLE("Policy Table", Kind.TABLE),
    COVER_FACTS("Cover Facts", Kind.TABLE),
    CALLOUT("Callout", Kind.TABLE),
    FORM_TABLE("Form Table", Kind.TABLE);

    /** What a style is for, as {@code w:type} names it. */
    enum Kind {
        PARAGRAPH("paragraph"),
        CHARACTER("character"),
        TABLE("table");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /** The headings of sections, by level from 1. */
    static final List<WordStyle> HEADINGS = List.of(HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6);

    /** The clauses: 1.1, then (a), (i), (A), (I), and (1) on the levels below. */
    static final List<WordStyle> CLAUSES =
            List.of(CLAUSE_1, CLAUSE_2, CLAUSE_3, CLAUSE_4, CLAUSE_5, CLAUSE_6, CLAUSE_7, CLAUSE_8);

    /** Paragraphs that belong to a clause or stand beside it, without a number, by the same levels. */
    static final List<WordStyle> CLAUSE_TEXTS = List.of(
            CLAUSE_TEXT_1,
            CLAUSE_TEXT_2,
            CLAUSE_TEXT_3,
            CLAUSE_TEXT_4,
            CLAUSE_TEXT_5,
            CLAUSE_TEXT_6,
            CLAUSE_TEXT_7,
            CLAUSE_TEXT_8);

    private final String styleName;
    private final Kind kind;

    WordStyle(String styleName, Kind kind) {
        this.styleName = styleName;
        this.kind = kind;
    }

    /** The name by which Word knows the style in every language; {@code w:styleId} may differ from file to file. */
    String styleName() {
        return styleName;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is the heading of a section. */
    boolean isHeading() {
        return HEADINGS.contains(this) || this == APPENDIX_HEADING || this == UNNUMBERED_HEADING;
    }

    /** Whether it is running text, outside lists, quotes and the like. */
    boolean isRunningText() {
        return this == BODY || CLAUSE_TEXTS.contains(this);
    }
}

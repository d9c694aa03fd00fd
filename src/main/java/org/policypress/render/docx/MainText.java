package org.policypress.render.docx;

import org.policypress.document.Document;
import org.policypress.render.Pagination;

/** Writes a document's main text: {@code word/document.xml}. */
final class MainText {

    private MainText() {}

    /** The story of the main text, to which all other parts are related. */
    static Story write(Manuscript manuscript, Pagination pagination) {
        Document document = manuscript.document();
        Story story = Story.begin(manuscript, "w:document", true);
        relate(story.relationships(), manuscript.stationery());
        story.out().open("w:body");
        new CoverPage(story).write(document.cover());
        new Contents(story, pagination).write(document.sections());
        int from = story.out().length();
        new WordSections(story).write(document);
        manuscript.tracking().settle(story.out(), from);
        page(story);
        story.out().close("w:body").close("w:document");
        return story;
    }

    private static void relate(Relationships relationships, Stationery stationery) {
        relationships.to("styles", "word/styles.xml");
        relationships.to("settings", "word/settings.xml");
        relationships.to("numbering", "word/numbering.xml");
        relationships.to("footnotes", "word/footnotes.xml");
        for (Part part : stationery.shared()) {
            if (part.contentType().endsWith(".theme+xml")) {
                relationships.to("theme", part.name());
            } else if (part.contentType().endsWith(".fontTable+xml")) {
                relationships.to("fontTable", part.name());
            }
        }
    }

    /** The paper, with the running lines; the first page has its own. */
    private static void page(Story story) {
        PageSize page = story.manuscript().stationery().page();
        XmlWriter out = story.out().raw("<w:sectPr>");
        line(story, "header", "default", "header1.xml");
        line(story, "header", "first", "header2.xml");
        line(story, "footer", "default", "footer1.xml");
        line(story, "footer", "first", "footer2.xml");
        out.empty("w:pgSz", "w:w", text(page.width()), "w:h", text(page.height()));
        out.empty(
                "w:pgMar",
                "w:top",
                text(page.top()),
                "w:right",
                text(page.right()),
                "w:bottom",
                text(page.bottom()),
                "w:left",
                text(page.left()),
                "w:header",
                text(page.header()),
                "w:footer",
                text(page.footer()),
                "w:gutter",
                "0");
        out.raw("<w:titlePg/></w:sectPr>");
    }

    private static void line(Story story, String kind, String pages, String part) {
        String id = story.relationships().to(kind, "word/" + part);
        story.out().empty("w:" + kind + "Reference", "w:type", pages, "r:id", id);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}

package org.policypress.render.docx;

import java.util.HashMap;
import java.util.Map;
import org.policypress.document.Document;

/** One document on its way to a Word file: what its stories share. */
final class Manuscript {

    private final Document document;
    private final Stationery stationery;
    private final Bookmarks bookmarks;
    private final OldText oldText;
    private final Citations citations;
    private final Citations oldCitations;
    private final Lists lists;
    private final Media media;
    private final Footnotes footnotes;
    private final Tracking tracking;
    private final Map<String, Integer> moves = new HashMap<>();
    private int controls;
    private int drawings;
    private int marks;

    Manuscript(Document document, Stationery stationery, SvgRaster raster) {
        this.document = document;
        this.stationery = stationery;
        bookmarks = new Bookmarks(document);
        oldText = OldText.of(document);
        citations = new Citations(document.sections(), bookmarks::name);
        oldCitations = new Citations(oldText.sections(), bookmarks::name);
        lists = new Lists(stationery.listDefinitions());
        media = new Media(raster);
        footnotes = new Footnotes(document);
        tracking = new Tracking(this);
    }

    Document document() {
        return document;
    }

    Stationery stationery() {
        return stationery;
    }

    Bookmarks bookmarks() {
        return bookmarks;
    }

    Citations citations() {
        return citations;
    }

    /** What the other document of a redline has. */
    OldText oldText() {
        return oldText;
    }

    /** How the old document of a redline refers to its sections and clauses. */
    Citations oldCitations() {
        return oldCitations;
    }

    Lists lists() {
        return lists;
    }

    Media media() {
        return media;
    }

    Footnotes footnotes() {
        return footnotes;
    }

    Tracking tracking() {
        return tracking;
    }

    /** How many pieces of one end of a move there are by now, from 1. */
    int nextOfMove(String end) {
        return moves.merge(end, 1, Integer::sum);
    }

    /** The language of the school's name as Word knows it; empty where it is the document's. */
    String schoolLanguage() {
        return document.cover().schoolLanguage().map(Languages::of).orElse("");
    }

    /** A number for a content control, not given before. */
    int nextControl() {
        return ++controls;
    }

    /** A number for a drawing, not given before. */
    int nextDrawing() {
        return ++drawings;
    }

    /** A number for a bookmark, not given before. */
    int nextMark() {
        return marks++;
    }
}

package org.policypress.document;

import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.section;
import static org.policypress.document.GalleryText.text;
import static org.policypress.document.GalleryText.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The worst document that a policy can make: everything in the {@link Gallery}, below the longest title and the longest
 * name, with pictures of every kind too wide and too tall, a section of 120 clauses, and a hundred pages of text.
 */
public final class Torture {

    /** Clauses in each long section. */
    public static final int CLAUSES = 120;

    private static final int LONG_SECTIONS = 8;

    private static final String WORDS =
            "The governing body expects every member of staff to read this paragraph with care,"
                    + " to ask the head wherever it is not clear, and to keep a record of what was done, when, and by whom. ";

    private Torture() {}

    /** The document, as a draft. */
    public static Document document() {
        Document gallery = Gallery.draft();
        List<Section> sections = new ArrayList<>(gallery.sections());
        sections.addFirst(pictures());
        for (int i = 1; i <= LONG_SECTIONS; i++) {
            sections.addFirst(clauses(i));
        }
        return Numbering.number(new Document(
                        gallery.key(),
                        gallery.language(),
                        Gallery.longNames().cover(),
                        gallery.opening(),
                        sections,
                        gallery.footnotes(),
                        gallery.edition()))
                .value()
                .orElseThrow();
    }

    private static Section pictures() {
        List<Block> figures = new ArrayList<>();
        for (ImageFile.Type type : ImageFile.Type.values()) {
            figures.add(figure(type, "wide", 3000, 120));
            figures.add(figure(type, "tall", 120, 3000));
        }
        return section(Section.Kind.NUMBERED, "", List.of(text("Pictures too wide and too tall")), figures);
    }

    private static Block figure(ImageFile.Type type, String shape, int width, int height) {
        String words = "A " + shape + " " + type;
        return new Block.Figure(
                new Picture(GalleryPictures.of(type, width, height), words), List.of(text(words)), here());
    }

    private static Section clauses(int number) {
        List<Block> clauses = IntStream.rangeClosed(1, CLAUSES)
                .<Block>mapToObj(i -> clause(
                        "",
                        List.of(paragraph(
                                text(WORDS + "At "), value("School A"), text(", case " + i + "."), text(WORDS)))))
                .toList();
        return section(Section.Kind.NUMBERED, "", List.of(text("Long section " + number)), clauses);
    }
}

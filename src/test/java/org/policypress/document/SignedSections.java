package org.policypress.document;

import static org.policypress.document.GalleryText.field;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.section;
import static org.policypress.document.GalleryText.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.policypress.document.Block.Field.Answer;

/** A document of many sections that are signed, each a line further down its page than the one before. */
public final class SignedSections {

    /** How many sections are signed. */
    public static final int COUNT = 24;

    private SignedSections() {}

    /** The document: section {@code adoption7} holds the fields from {@code f7-chair} to {@code f7-day}. */
    public static Document document() {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            List<Block> filler = Collections.nCopies(i, paragraph(text("A line.")));
            sections.add(section(Section.Kind.NUMBERED, "", List.of(text("Filler")), filler));
            sections.add(section(
                    Section.Kind.UNNUMBERED,
                    "adoption" + i,
                    List.of(text("Adoption" + i + ".")),
                    List.of(
                            paragraph(text("It is adopted.")),
                            new Block.Form(
                                    List.of(
                                            field("f" + i + "-chair", Answer.SIGNATURE, text("Chair" + i + ".")),
                                            field("f" + i + "-head", Answer.SIGNATURE, text("Head" + i + ".")),
                                            field("f" + i + "-clerk", Answer.SIGNATURE, text("Clerk" + i + ".")),
                                            field("f" + i + "-day", Answer.DATE, text("Day" + i + "."))),
                                    here()))));
        }
        return Gallery.of(sections);
    }
}

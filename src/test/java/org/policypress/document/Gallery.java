package org.policypress.document;

import static org.policypress.document.GalleryText.section;
import static org.policypress.document.GalleryText.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document that shows every kind of block and inline, with values as hostile as schools' files may have them: what a
 * renderer draws of it is drawn for any policy.
 */
public final class Gallery {

    /** Every character that is markup somewhere: HTML, XML, Markdown, FreeMarker, CSS, a shell. */
    public static final String MARKUP = "<b>&amp;&\"'*_[x](y){#z}${a}<#if b>$#|`\\</w:t>]]><!--%s;}@ 1. # - > ~^=+";

    /** One value for each script that a school in England and Wales may need in a name. */
    public static final List<String> SCRIPTS = List.of(
            "Ysgol Gymraeg Llŷn â Ŵyth tŷ ŷd",
            "Zażółć gęślą jaźń, Łódź",
            "Αγία Σοφία, Ευαγγελίας ΐ ϊ",
            "Школа имени Ломоносова, їжак ґ",
            "مدرسة النور 12 (لندن)",
            "בית ספר תורה 34",
            "平和小学校、漢字とかな 学校",
            "한국 학교",
            "Smile 😀 ✓ ☎ → € £ ½ №",
            "Zalgo: e\u0301 n\u0303 o\u0308\u0304 q\u0307 office fi fl \u200b|\u00ad|\u00a0|\u2028|");

    /** The longest title and name that a cover must hold. */
    public static final String LONG_TITLE =
            ("Policy on the Use of Social Media, Information and Communication Technology and Artificial Intelligence"
                            + " by Staff, Governors, Volunteers and Contractors, and on the Reporting, Investigation and"
                            + " Recording of Misuse, including Electronic Communications with Pupils, Parents, Carers"
                            + " and the Press throughout the Year")
                    .substring(0, 300);

    public static final String LONG_NAME =
            ("The Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch and St Aidan's & All Souls' Voluntary Aided"
                            + " Church of England and Roman Catholic Joint Primary School, Nursery and Centre for"
                            + " Children and Families")
                    .substring(0, 200);

    private static final LibraryState.Commit COMMIT = new LibraryState.Commit(
            "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", Instant.parse("2026-03-09T10:15:30Z"), false);

    private Gallery() {}

    /** The gallery as nobody has signed it. */
    public static Document draft() {
        return document(new Edition.Draft(COMMIT));
    }

    /** The gallery as a governing body has signed it off. */
    public static Document version() {
        return document(new Edition.Version(
                3, LocalDate.of(2026, 3, 17), new Edition.Signatories("Zoë O'Neill", MARKUP), COMMIT));
    }

    /** The gallery in any edition, numbered. */
    public static Document document(Edition edition) {
        return numbered(new Document(
                new Document.Key("gallery", "gallery-policy", "107188"),
                "en-GB",
                cover("Gallery of <Blocks> & Inlines", "Ysgol Sant Ffraid & St Bride's “School”"),
                GalleryBlocks.opening(),
                List.of(
                        GalleryClauses.clauses(),
                        GalleryBlocks.blocks(),
                        GalleryBlocks.pictures(),
                        GalleryForms.scripts(),
                        GalleryForms.appendix(),
                        GalleryForms.closing()),
                GalleryClauses.footnotes(),
                edition));
    }

    /** A short document whose title has 300 characters and whose school's name has 200. */
    public static Document longNames() {
        return numbered(new Document(
                new Document.Key("long", "long-policy", ""),
                "en-GB",
                cover(LONG_TITLE, LONG_NAME),
                List.of(),
                List.of(GalleryClauses.clauses(), GalleryForms.appendix(), GalleryForms.closing()),
                GalleryClauses.footnotes(),
                new Edition.Draft(new LibraryState.Unversioned())));
    }

    /** A document of one section whose content is given: for a test that looks at one thing. */
    public static Document of(Block... blocks) {
        return of(List.of(section(Section.Kind.NUMBERED, "one", List.of(text("One")), List.of(blocks))));
    }

    /** A document whose sections are given. */
    public static Document of(List<Section> sections) {
        return numbered(new Document(
                new Document.Key("small", "small-policy", ""),
                "en-GB",
                new Cover("Provider", "Title", "School", Optional.empty(), "Staff", List.of(), Optional.empty()),
                List.of(),
                sections,
                List.of(),
                new Edition.Draft(new LibraryState.Unversioned())));
    }

    private static Document numbered(Document document) {
        var outcome = Numbering.number(document);
        if (outcome.hasErrors()) {
            throw new IllegalStateException(outcome.problems().toString());
        }
        return outcome.value().orElseThrow();
    }

    private static Cover cover(String title, String school) {
        return new Cover(
                "PACT HR",
                title,
                school,
                Optional.of("cy"),
                "School staff & governors",
                List.of(
                        new Cover.Fact("Statutory policy", "No"),
                        new Cover.Fact("Frequency of review", "Every 3 years"),
                        new Cover.Fact("Last review", "March 2026"),
                        new Cover.Fact("Next review", "March 2029"),
                        new Cover.Fact("On the school's web site", "Yes")),
                Optional.of(GalleryPictures.svg()));
    }
}

package org.policypress.document;

import static org.policypress.document.GalleryText.bold;
import static org.policypress.document.GalleryText.bullets;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.field;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.item;
import static org.policypress.document.GalleryText.ordered;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.refer;
import static org.policypress.document.GalleryText.row;
import static org.policypress.document.GalleryText.section;
import static org.policypress.document.GalleryText.text;
import static org.policypress.document.GalleryText.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Block.Field.Answer;
import org.policypress.document.Block.Note.Kind;
import org.policypress.document.Block.OrderedList.Style;
import org.policypress.document.Block.Table.Alignment;

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
                opening(),
                List.of(clauses(), blocks(), pictures(), scripts(), appendix(), closing()),
                footnotes(),
                edition));
    }

    /** A short document whose title has 300 characters and whose school's name has 200. */
    public static Document longNames() {
        return numbered(new Document(
                new Document.Key("long", "long-policy", ""),
                "en-GB",
                cover(LONG_TITLE, LONG_NAME),
                List.of(),
                List.of(clauses(), appendix(), closing()),
                footnotes(),
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

    private static List<Block> opening() {
        return List.of(
                paragraph(
                        text("This document shows everything that a policy can hold. It is for "),
                        value("School A"),
                        text(".")),
                new Block.Note(
                        Kind.IMPORTANT, List.of(paragraph(text("Read "), refer("misuse"), text(" first."))), here()));
    }

    private static Section clauses() {
        Block deepest = clause("", List.of(paragraph(text("The fifth level."))));
        Block fourth = clause("", List.of(paragraph(text("The fourth level.")), deepest));
        Block roman = clause("deep", List.of(paragraph(text("The third level, (i).")), fourth));
        Block letter = clause(
                "inner",
                List.of(
                        paragraph(text("A sub-clause, (a).")),
                        roman,
                        clause("", List.of(paragraph(text("Its neighbour, (ii)."))))));
        return section(
                Section.Kind.NUMBERED,
                "",
                List.of(text("Clauses and "), new Inline.Emphasis(List.of(text("inlines")))),
                List.of(
                        clause(
                                "who",
                                List.of(paragraph(
                                        value("St Aidan's & All Souls'"),
                                        text(" expects "),
                                        bold("every"),
                                        text(" member of staff to read this, and "),
                                        new Inline.Emphasis(List.of(text("to keep to it"), bold(" always"))),
                                        text(".")))),
                        paragraph(text("A paragraph between two clauses does not stop the count.")),
                        clause(
                                "",
                                List.of(
                                        paragraph(text("A clause with a list, and more after it:")),
                                        bullets(item(text("first")), item(text("second, "), value(MARKUP))),
                                        paragraph(text("the same clause goes on here.")))),
                        clause(
                                "misuse",
                                List.of(
                                        paragraph(text("A clause with sub-clauses:")),
                                        letter,
                                        clause("", List.of(paragraph(text("A second sub-clause, (b).")))))),
                        clause(
                                "",
                                List.of(paragraph(
                                        text("See "),
                                        refer("deep"),
                                        text(", "),
                                        refer("acceptance"),
                                        text(", "),
                                        refer("closing"),
                                        text(" and "),
                                        new Inline.Reference(
                                                new Id("who"),
                                                Designation.NONE,
                                                List.of(text("who must read it")),
                                                here()),
                                        text("; or "),
                                        new Inline.Link(
                                                "https://example.org/a?b=1&c=%22x%22", List.of(text("the web site"))),
                                        text(", or write to "),
                                        new Inline.Link(
                                                "mailto:office@example.org",
                                                List.of(new Inline.Code("office@example.org"))),
                                        text(".")))),
                        clause(
                                "",
                                List.of(paragraph(
                                        text("A footnote"),
                                        new Inline.FootnoteMark(1),
                                        text(" and another"),
                                        new Inline.FootnoteMark(2),
                                        text(", the first again"),
                                        new Inline.FootnoteMark(1),
                                        text("; a line break,"),
                                        new Inline.LineBreak(),
                                        text("code "),
                                        new Inline.Code("a < b && c"),
                                        text(", and a small picture "),
                                        new Inline.Image(new Picture(GalleryPictures.icon(), "a tick")),
                                        text("."))))));
    }

    private static Section blocks() {
        List<Block> content = new ArrayList<>();
        content.add(clause(
                "",
                List.of(paragraph(text("Lists nest, four deep, each item with more than one paragraph:")), lists())));
        content.add(table());
        content.add(new Block.Quote(
                List.of(
                        paragraph(text("Schools must not leave this to chance.")),
                        ordered(Style.DECIMAL, 1, item(text("a numbered list in a quote")))),
                here()));
        content.add(new Block.Code("if (a < b) {\n    say(\"" + MARKUP + "\");\n}\n\n" + "x".repeat(150), here()));
        for (Kind kind : Kind.values()) {
            content.add(new Block.Note(
                    kind,
                    List.of(
                            paragraph(text("A call-out with its heading."), new Inline.FootnoteMark(3)),
                            bullets(item(text("and a list")))),
                    here()));
        }
        content.add(new Block.Divider(here()));
        content.add(paragraph(
                text("A long address breaks: "),
                new Inline.Link(
                        "https://example.org/" + "a".repeat(120),
                        List.of(text("https://example.org/" + "a".repeat(120)))),
                text(", and so does "),
                value("W".repeat(140)),
                text(".")));
        return new Section(
                1,
                Section.Kind.NUMBERED,
                Optional.of(new Id("blocks")),
                Designation.NONE,
                List.of(text("Blocks for "), value("<School> & \"Co\"")),
                content,
                List.of(new Section(
                        2,
                        Section.Kind.NUMBERED,
                        Optional.empty(),
                        Designation.NONE,
                        List.of(text("A subsection")),
                        List.of(clause("", List.of(paragraph(text("Clauses count on in it."))))),
                        List.of(new Section(
                                3,
                                Section.Kind.NUMBERED,
                                Optional.empty(),
                                Designation.NONE,
                                List.of(text("A subsection of that")),
                                List.of(paragraph(text("With a paragraph."))),
                                List.of(),
                                Origin.LOCAL,
                                here())),
                        Origin.MODEL,
                        here())),
                Origin.MODEL,
                here());
    }

    private static Block lists() {
        Block fourth = ordered(Style.LETTER, 1, item(text("letter")), item(text("letter")));
        Block third =
                ordered(Style.DECIMAL, 9, item(text("nine")), new Block.Item(List.of(paragraph(text("ten")), fourth)));
        Block.Item three =
                new Block.Item(List.of(paragraph(text("three")), third, ordered(Style.ROMAN, 1, item(text("roman")))));
        return bullets(
                item(text("one")),
                new Block.Item(List.of(paragraph(text("two")), paragraph(text("goes on")), bullets(three))));
    }

    private static Block table() {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            rows.add(row(
                    List.of(text("Row " + i)),
                    List.of(value(i == 2 ? MARKUP : "A value")),
                    List.of(
                            i % 20 == 0
                                    ? text("A long cell that goes on. "
                                            .repeat(12)
                                            .strip())
                                    : bold("£" + i * 1000))));
        }
        return new Block.Table(
                List.of(Alignment.START, Alignment.CENTRE, Alignment.END),
                row(
                        List.of(text("What")),
                        List.of(text("Who "), new Inline.Emphasis(List.of(text("pays")))),
                        List.of(text("Cost"))),
                rows,
                here());
    }

    private static Section pictures() {
        return section(
                Section.Kind.NUMBERED,
                "pictures",
                List.of(text("Pictures")),
                List.of(
                        new Block.Figure(
                                new Picture(GalleryPictures.png(), "A plan of the school, too large for a page"),
                                List.of(text("The plan of "), value(MARKUP)),
                                here()),
                        clause(
                                "",
                                List.of(
                                        paragraph(text("A clause between pictures counts on.")),
                                        new Block.Figure(
                                                new Picture(GalleryPictures.jpeg(), "The \"hall\" & <stage>"),
                                                List.of(),
                                                here()))),
                        new Block.Figure(
                                new Picture(GalleryPictures.svg(), "The crest"), List.of(text("The crest")), here())));
    }

    private static Section scripts() {
        return section(
                Section.Kind.NUMBERED,
                "scripts",
                List.of(text("Scripts: "), value(SCRIPTS.get(0))),
                SCRIPTS.stream()
                        .map(script ->
                                clause("", List.of(paragraph(text("Headteacher: "), value(script), text(", (chair)")))))
                        .toList());
    }

    private static Section appendix() {
        return section(
                Section.Kind.APPENDIX,
                "acceptance",
                List.of(text("Acceptance")),
                List.of(
                        paragraph(text("I have read the policy of "), value(MARKUP), text(".")),
                        clause("", List.of(paragraph(text("Clauses of an appendix count A.1.")))),
                        new Block.Form(
                                List.of(
                                        field("name", Answer.TEXT, text("Name")),
                                        field(
                                                "comments",
                                                Answer.LINES,
                                                text("Comments for "),
                                                value("the <Head> & \"Chair\"")),
                                        field("read", Answer.TICK, text("I have read it")),
                                        field("signed", Answer.SIGNATURE, text("Signed")),
                                        field("date", Answer.DATE, text("Date"))),
                                here())));
    }

    private static Section closing() {
        return section(
                Section.Kind.UNNUMBERED,
                "closing",
                List.of(text("Sign-off")),
                List.of(
                        paragraph(text("Adopted by the governing body.")),
                        clause("", List.of(paragraph(text("Clauses of an unnumbered section count 1, 2.")))),
                        new Block.Form(
                                List.of(
                                        field(
                                                "sign-off-chair",
                                                Answer.SIGNATURE,
                                                text("Chair: "),
                                                value("Zoë O'Neill")),
                                        field("sign-off-date", Answer.DATE, text("Date"))),
                                here())));
    }

    private static List<Footnote> footnotes() {
        return List.of(
                new Footnote(
                        1,
                        List.of(paragraph(
                                text("The Data Protection Act 2018, "),
                                new Inline.Link(
                                        "https://www.legislation.gov.uk/ukpga/2018/12", List.of(text("section 1"))),
                                text("."))),
                        here()),
                new Footnote(
                        2,
                        List.of(
                                paragraph(text("A footnote with "), value(MARKUP), text(".")),
                                bullets(item(text("and a list")))),
                        here()),
                new Footnote(3, List.of(paragraph(text("Mentioned in a note."))), here()));
    }
}

package org.policypress.render.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads a {@code reference.docx}. */
final class ReferenceReader {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** Where the format "Strict Open XML Document" has its relationships (ISO/IEC 29500-1). */
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    /** The narrowest column that a word fits in: two inches, in twips. */
    private static final int NARROWEST = 2880;

    private static final String SAVE = "; save it in Word as a Word Document (.docx)";

    private final PackageReader word;

    private ReferenceReader(PackageReader word) {
        this.word = word;
    }

    /**
     * Reads the file.
     *
     * @throws Refusal when it is none that styles can be taken from
     */
    static Reference read(byte[] file) throws Refusal {
        try (PackageReader word = PackageReader.open(file)) {
            return new ReferenceReader(word).read();
        } catch (PackageReader.TooLarge e) {
            throw new Refusal("unpacks to more than " + PackageReader.LARGEST / 1024 / 1024
                    + " MB; take the pictures and the text out of it");
        } catch (IOException e) {
            throw new Refusal("is not a Word file, or is damaged" + SAVE);
        }
    }

    private Reference read() throws IOException, Refusal {
        String main = main();
        String styles = related(main, "styles").orElseThrow(() -> new Refusal("has no styles" + SAVE));
        Document tree = word.tree(styles);
        if (!WordXml.W.equals(tree.getDocumentElement().getNamespaceURI())) {
            throw new Refusal("has no styles that Word knows" + SAVE);
        }
        Optional<String> theme = related(main, "theme");
        List<Part> others = new ArrayList<>();
        Optional<String> fonts = related(main, "fontTable");
        if (fonts.isPresent()) {
            keep(fonts.get(), others);
        }
        return new Reference(
                tree,
                theme.isPresent() ? Optional.of(word.tree(theme.get())) : Optional.empty(),
                page(word.tree(main).getDocumentElement()),
                others);
    }

    /** The name of the main part: {@code word/document.xml}, most often. */
    private String main() throws IOException, Refusal {
        for (Relationships.Relationship relationship : word.relationships()) {
            if (relationship.type().startsWith(STRICT)) {
                throw new Refusal("is a Strict Open XML Document" + SAVE);
            }
            if (relationship.type().equals(OFFICE + "officeDocument")) {
                if (!word.contentType(relationship.target()).contains("word")) {
                    throw new Refusal("is of another program than Word" + SAVE);
                }
                return relationship.target();
            }
        }
        throw new Refusal("is not a Word file" + SAVE);
    }

    private Optional<String> related(String part, String type) throws IOException {
        return word.relationships(part).stream()
                .filter(relationship -> relationship.type().equals(OFFICE + type))
                .map(Relationships.Relationship::target)
                .findFirst();
    }

    /** Keeps the font table, and the fonts that are embedded in the file. */
    private void keep(String part, List<Part> kept) throws IOException, Refusal {
        Relationships relationships = new Relationships();
        for (Relationships.Relationship relationship : word.relationships(part)) {
            if (relationship.external()) {
                throw new Refusal("refers to a font outside itself, which Word would fetch for every reader;"
                        + " embed the font in the file, or do without it");
            }
            relationships.keep(relationship);
            String font = relationship.target();
            kept.add(Part.of(font, word.contentType(font), word.bytes(font)));
        }
        kept.add(Part.of(part, word.contentType(part), word.bytes(part)).relatedTo(relationships));
    }

    private static PageSize page(Element document) throws Refusal {
        Optional<Element> section = WordXml.descendant(document, "body", "sectPr");
        Optional<Element> size = section.flatMap(s -> WordXml.child(s, "pgSz"));
        Optional<Element> margins = section.flatMap(s -> WordXml.child(s, "pgMar"));
        PageSize a4 = PageSize.A4;
        PageSize page = new PageSize(
                number(size, "w", a4.width()),
                number(size, "h", a4.height()),
                // A negative margin is one that the running lines may not push.
                Math.abs(number(margins, "top", a4.top())),
                number(margins, "right", a4.right()),
                Math.abs(number(margins, "bottom", a4.bottom())),
                number(margins, "left", a4.left()),
                number(margins, "header", a4.header()),
                number(margins, "footer", a4.footer()));
        if (page.textWidth() < NARROWEST || page.textHeight() < NARROWEST) {
            throw new Refusal(
                    "leaves no room for text between its margins; make the page larger or its margins smaller");
        }
        return page;
    }

    private static int number(Optional<Element> element, String attribute, int otherwise) {
        return element.flatMap(e -> WordXml.number(e, attribute)).orElse(otherwise);
    }

    /** Why a file cannot be the reference, as the end of a sentence that begins with its name. */
    static final class Refusal extends Exception {
        private final String why;

        Refusal(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}

package org.policypress.render.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads a {@code reference.docx}: the only class that knows POI. */
final class ReferenceReader {

    /** The most that a file may unpack to, in bytes: Word's own largest templates have a tenth of it. */
    private static final long LARGEST_UNPACKED = 64L * 1024 * 1024;

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** Where the format "Strict Open XML Document" has its relationships and elements (ISO/IEC 29500-1). */
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    /** The narrowest column that a word fits in: two inches, in twips. */
    private static final int NARROWEST = 2880;

    private ReferenceReader() {}

    /**
     * Reads the file.
     *
     * @throws Refusal when it is none that styles can be taken from
     */
    static Reference read(byte[] file) throws Refusal {
        checkSize(file);
        try (OPCPackage word = OPCPackage.open(new ByteArrayInputStream(file))) {
            PackagePart main = main(word);
            Optional<PackagePart> theme = related(main, "theme");
            Optional<PackagePart> fonts = related(main, "fontTable");
            PackagePart styles = related(main, "styles").orElseThrow(() -> new Refusal("has no styles"));
            Document tree = parse(styles);
            if (!WordXml.W.equals(tree.getDocumentElement().getNamespaceURI())) {
                throw new Refusal(strict());
            }
            List<Reference.Kept> others = new ArrayList<>();
            if (fonts.isPresent()) {
                keep(fonts.get(), others);
            }
            return new Reference(
                    tree,
                    theme.isPresent() ? Optional.of(parse(theme.get())) : Optional.empty(),
                    page(parse(main).getDocumentElement()),
                    others);
        } catch (IOException
                | SAXException
                | InvalidFormatException
                | UnsupportedFileFormatException
                | OpenXML4JRuntimeException e) {
            throw new Refusal("is not a Word file, or is damaged; save it in Word as a Word Document (.docx)");
        }
    }

    /** POI unpacks a whole file into memory, so what is too large is refused before. */
    private static void checkSize(byte[] file) throws Refusal {
        long size = 0;
        byte[] chunk = new byte[1 << 13];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
                    size += read;
                    if (size > LARGEST_UNPACKED) {
                        throw new Refusal("unpacks to more than " + LARGEST_UNPACKED / 1024 / 1024
                                + " MB; take the pictures and the text out of it");
                    }
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refusal("is not a Word file, or is damaged; save it in Word as a Word Document (.docx)");
        } catch (IOException e) {
            throw new Refusal("ends too early; copy it again, or save it in Word once more");
        }
    }

    private static PackagePart main(OPCPackage word) throws Refusal, InvalidFormatException {
        for (PackageRelationship relationship : word.getRelationships()) {
            if (relationship.getRelationshipType().startsWith(STRICT)) {
                throw new Refusal(strict());
            }
        }
        var mains = word.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (mains.size() != 1) {
            throw new Refusal("is no Word file; save it in Word as a Word Document (.docx)");
        }
        PackagePart main = word.getPart(mains.getRelationship(0));
        if (main == null || !main.getContentType().contains("word")) {
            throw new Refusal("is no Word file; save it in Word as a Word Document (.docx)");
        }
        return main;
    }

    private static String strict() {
        return "is a Strict Open XML Document; save it in Word as a Word Document (.docx)";
    }

    private static Optional<PackagePart> related(PackagePart part, String type) throws InvalidFormatException {
        var relationships = part.getRelationshipsByType(OFFICE + type);
        return relationships.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(part.getRelatedPart(relationships.getRelationship(0)));
    }

    private static Document parse(PackagePart part) throws IOException, SAXException {
        try (InputStream in = part.getInputStream()) {
            return DocumentHelper.readDocument(in);
        }
    }

    /** Keeps a part and what it refers to. */
    private static void keep(PackagePart part, List<Reference.Kept> kept)
            throws IOException, InvalidFormatException, Refusal {
        String name = part.getPartName().getName().substring(1);
        try (InputStream in = part.getInputStream()) {
            kept.add(new Reference.Kept(Part.of(name, in.readAllBytes()), part.getContentType()));
        }
        if (!part.hasRelationships()) {
            return;
        }
        XmlWriter out =
                new XmlWriter().raw(XmlWriter.DECLARATION).open("Relationships", "xmlns", Relationships.PACKAGE);
        for (PackageRelationship relationship : part.getRelationships()) {
            if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
                throw new Refusal("refers to a file outside itself, which Word would fetch for every reader;"
                        + " embed the fonts instead of linking them");
            }
            PackagePart target = part.getRelatedPart(relationship);
            out.empty(
                    "Relationship",
                    "Id",
                    relationship.getId(),
                    "Type",
                    relationship.getRelationshipType(),
                    "Target",
                    target.getPartName().getName());
            keep(target, kept);
        }
        int slash = name.lastIndexOf('/') + 1;
        String relationships = name.substring(0, slash) + "_rels/" + name.substring(slash) + ".rels";
        kept.add(new Reference.Kept(Part.of(relationships, out.close("Relationships")), ""));
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

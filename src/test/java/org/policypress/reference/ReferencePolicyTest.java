package org.policypress.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.document.Section;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.problem.Outcome;
import org.policypress.render.Format;
import org.policypress.render.Publication;
import org.policypress.render.Publisher;
import org.policypress.render.pdf.VeraPdf;
import org.policypress.tailoring.Tailor;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Node;

/** The reference policy becomes a library, and its publications lose no word of it. */
class ReferencePolicyTest {

    @TempDir
    static Path library;

    private static ReferencePolicy reference;
    private static Document document;
    private static Publication publication;

    @BeforeAll
    static void publish() throws IOException {
        Optional<ReferencePolicy> found = ReferencePolicy.find();
        assumeTrue(found.isPresent(), "SKIPPED: the reference policy does not lie beside this checkout");
        reference = found.get();
        write("library.yaml", """
                provider: PACT HR
                copyright: City of Bradford Metropolitan District Council
                locale: en-GB
                retention: 7 years
                """);
        write("policies/social-media.md", reference.markdown());
        write("schools/canterbury/school.yaml", """
                name: Canterbury Nursery School and Centre for Children and Families
                phase: nursery
                governance: maintained
                people: {head: A. Name, chair: B. Name}
                terms: {head: Executive Head}
                policies:
                  social-media: {last_review: 2016-03}
                """);
        Library read = value(LibraryReader.read(DiskFiles.of(library)));
        document = value(Tailor.of(read)
                .tailor(
                        read.policies().getFirst(),
                        read.schools().getFirst(),
                        new Edition.Draft(new LibraryState.Unversioned())));
        publication = value(value(Publisher.open(read.files())).publish(document, EnumSet.allOf(Format.class)));
    }

    private static void write(String file, String text) throws IOException {
        Files.createDirectories(library.resolve(file).getParent());
        Files.writeString(library.resolve(file), text);
    }

    private static <T> T value(Outcome<T> outcome) {
        assertEquals(List.of(), outcome.problems());
        return outcome.value().orElseThrow();
    }

    @Test
    void clausesHaveTheNumbersThatTheAuthorGaveThem() {
        List<String> numbers = new ArrayList<>();
        document.sections().forEach(section -> collect(section, numbers));
        assertEquals(reference.numbers(), numbers);
    }

    private static void collect(Section section, List<String> numbers) {
        for (Block block : section.content()) {
            if (block instanceof Block.Clause clause) {
                numbers.add(clause.number().label());
            }
        }
        section.subsections().forEach(below -> collect(below, numbers));
    }

    @Test
    void theCoverTellsWhenTheNextReviewIs() {
        assertTrue(
                document.cover().facts().stream().anyMatch(fact -> fact.value().equals("March 2019")),
                () -> document.cover().facts().toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void veraPdfFindsNothing(PDFAFlavour standard) {
        assertEquals(List.of(), VeraPdf.faults(publication.file(Format.PDF), standard));
    }

    @Test
    void thePdfLosesNoWord() throws IOException {
        try (var pdf = Loader.loadPDF(publication.file(Format.PDF))) {
            assertNothingLost(new PDFTextStripper().getText(pdf));
        }
    }

    @Test
    void theDocxLosesNoWord() throws IOException {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(publication.file(Format.DOCX)))) {
            assertNothingLost(text(docx.getDocument().getDomNode()));
        }
    }

    @Test
    void theHtmlLosesNoWord() throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var html = factory.newDocumentBuilder().parse(new ByteArrayInputStream(publication.file(Format.HTML)));
        assertNothingLost(text(html.getDocumentElement()));
    }

    /** The text of a tree of XML, with a space between elements that are blocks of their own. */
    private static String text(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getNodeValue();
        }
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(text(child));
        }
        boolean inline = List.of("r", "t", "a", "em", "strong", "bdi", "span", "sdt", "sdtContent", "hyperlink")
                .contains(node.getLocalName() == null ? node.getNodeName() : node.getLocalName());
        return inline ? text.toString() : text + " ";
    }

    private static void assertNothingLost(String published) {
        assertEquals(Optional.empty(), Words.firstLost(reference.words(), Words.of(published)));
    }
}

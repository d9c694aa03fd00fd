package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.policypress.document.Gallery;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.render.Pagination;
import org.policypress.render.Theme;

/** What a provider can change with a {@code reference.docx} and a theme, and what is said of a file that will not do. */
class WordReferenceTest {

    private static final String REFERENCE = "templates/reference.docx";
    private static final String STYLES = "word/styles.xml";
    private static final String TEXT = "word/document.xml";
    private static final String THEME = "word/theme/theme1.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String FONTS = "word/_rels/fontTable.xml.rels";
    private static final String DAMAGED =
            "the file is not a Word file, or is damaged; save it in Word as a Word Document (.docx)";

    @Test
    void theBuiltInFileIsTheGeneratorsWork() throws IOException {
        WordFile built = new WordFile(Files.readAllBytes(ReferenceGenerator.FILE));
        WordFile generated = reference();
        assertEquals(generated.names(), built.names(), "ReferenceGenerator writes it anew");
        for (String name : generated.names()) {
            assertEquals(generated.xml(name), built.xml(name), "ReferenceGenerator writes it anew");
        }
    }

    @Test
    void theBuiltInFileHasEveryStyle() {
        assertEquals(List.of(), open(Map.of(), Theme.BUILT_IN).problems());
    }

    @Test
    void aProvidersStylesPaperAndMarginsAreKept() {
        WordFile reference = reference();
        reference.replace(STYLES, "<w:sz w:val=\"34\"/>", "<w:sz w:val=\"44\"/>");
        reference.replace(TEXT, "w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\"");
        reference.replace(TEXT, "w:left=\"1247\"", "w:left=\"2000\"");
        WordFile file = valid(reference);
        assertTrue(file.xml(STYLES).contains("<w:sz w:val=\"44\"/>"));
        assertTrue(file.xml(TEXT).contains("<w:pgSz w:w=\"12240\" w:h=\"15840\"/>"));
        assertTrue(file.xml(TEXT).contains("w:left=\"2000\""));
        // The page numbers of the contents stand at the new right margin: 12240 - 2000 - 1247.
        assertTrue(file.xml(TEXT).contains("w:leader=\"dot\" w:pos=\"8993\""));
    }

    @Test
    void aFileOfAnotherLanguagesWordHasOtherIdsForTheSameStyles() {
        WordFile reference = reference();
        reference.replace(STYLES, "w:styleId=\"Heading1\"", "w:styleId=\"berschrift1\"");
        reference.replace(STYLES, "<w:basedOn w:val=\"Heading1\"/>", "<w:basedOn w:val=\"berschrift1\"/>");
        WordFile file = valid(reference);
        assertTrue(file.xml(TEXT).contains("<w:pStyle w:val=\"berschrift1\"/>"));
        assertTrue(file.xml("word/numbering.xml").contains("<w:pStyle w:val=\"berschrift1\"/>"));
    }

    @Test
    void missingStylesAreTakenFromTheBuiltInFileAndNamed() {
        WordFile reference = reference();
        reference.replace(STYLES, "<w:name w:val=\"Quote\"/>", "<w:name w:val=\"Quotation\"/>");
        reference.replace(STYLES, "<w:name w:val=\"Clause 2\"/>", "<w:name w:val=\"My Clause\"/>");
        assertEquals(
                List.of(Problem.warning(
                        Place.of(REFERENCE),
                        "missing-style",
                        "the file has no style named Clause 2, Quote; the built-in look is used for what has it")),
                open(Map.of(REFERENCE, reference.packed()), Theme.BUILT_IN).problems());
        assertTrue(valid(reference).xml(TEXT).contains("<w:pStyle w:val=\"Quote2\"/>"));
    }

    @Test
    void aFileWithNothingButOneStyleWillDo() {
        WordFile reference = reference();
        reference.put(
                STYLES,
                "<w:styles xmlns:w=\"" + WordXml.W + "\"><w:style w:type=\"paragraph\" w:default=\"1\""
                        + " w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style></w:styles>");
        assertTrue(valid(reference).xml(STYLES).contains("<w:basedOn w:val=\"a\"/>"));
    }

    @Test
    void aFileWithOtherPrefixesWillDo() {
        WordFile reference = reference();
        String styles = reference.xml(STYLES).replace("xmlns:w=", "xmlns:x=");
        reference.put(
                STYLES, styles.replace("<w:", "<x:").replace("</w:", "</x:").replace(" w:", " x:"));
        valid(reference);
    }

    @Test
    void listsOfTheFileDoNotDisturbTheDocuments() {
        WordFile reference = reference();
        reference.replace(
                STYLES,
                "<w:name w:val=\"Quote\"/>",
                "<w:name w:val=\"Quote\"/><w:pPr><w:numPr><w:numId w:val=\"77\"/></w:numPr></w:pPr>");
        assertFalse(render(reference).xml(STYLES).contains("\"77\""));
    }

    @Test
    void coloursAndFontOfTheThemeReachTheFile() {
        Theme theme =
                new Theme("#7a1f2b", "#f8eaec", "#101010", "#555555", "#d0b8bc", "Open Sans", Theme.LogoPosition.RIGHT);
        WordFile file = render(Map.of(), theme);
        assertEquals(List.of(), WordSchema.errors(file));
        assertTrue(file.xml(THEME).contains("<a:accent1><a:srgbClr val=\"7A1F2B\"/></a:accent1>"));
        assertTrue(file.xml(THEME).contains("<a:hlink><a:srgbClr val=\"7A1F2B\"/></a:hlink>"));
        assertTrue(file.xml(THEME).contains("<a:lt2><a:srgbClr val=\"F8EAEC\"/></a:lt2>"));
        assertTrue(file.xml(THEME).contains("<a:latin typeface=\"Open Sans\"/>"));
        // Programs that do not know theme colours see the same.
        assertFalse(file.xml(STYLES).contains("1F4E79"));
        assertTrue(file.xml(STYLES).contains("w:themeColor=\"accent1\" w:val=\"7A1F2B\""));
    }

    @Test
    void whatTheThemeLeavesAsItIsStaysAsTheFileHasIt() {
        WordFile reference = reference();
        reference.replace(THEME, "1F4E79", "004400");
        WordFile file = render(reference);
        assertTrue(file.xml(THEME).contains("<a:accent1><a:srgbClr val=\"004400\"/></a:accent1>"));
        assertTrue(file.xml(STYLES).contains("w:themeColor=\"accent1\" w:val=\"004400\""));
    }

    @Test
    void fontsEmbeddedInTheFileAreKept() {
        WordFile reference = reference();
        reference.put(FONTS, relationship("font", "fonts/font1.odttf", ""));
        reference.put("word/fonts/font1.odttf", "a font");
        reference.replace(
                TYPES,
                "<Default ",
                "<Default Extension=\"odttf\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.obfuscatedFont\"/>"
                        + "<Default ");
        WordFile file = render(reference);
        assertEquals("a font", file.xml("word/fonts/font1.odttf"));
        assertTrue(file.xml(FONTS).contains("Target=\"fonts/font1.odttf\""));
        assertTrue(file.xml(TYPES).contains("officedocument.obfuscatedFont\""));
    }

    @Test
    void aPublicationCanBeTheReference() {
        WordFile publication = render(Map.of(), Theme.BUILT_IN);
        assertEquals(publication.xml(STYLES), render(publication).xml(STYLES));
        assertEquals(publication.xml(TEXT), render(publication).xml(TEXT));
    }

    @Test
    void aFontThatWordWouldFetchIsRefused() {
        WordFile reference = reference();
        reference.put(FONTS, relationship("font", "https://example.org/a.odttf", " TargetMode=\"External\""));
        assertRefused(
                reference,
                "the file refers to a font outside itself, which Word would fetch for every reader; embed the font in"
                        + " the file, or do without it");
    }

    @Test
    void whatIsNoWordFileIsRefused() {
        assertRefused(new byte[0], DAMAGED);
        assertRefused("hello".getBytes(StandardCharsets.UTF_8), DAMAGED);
        // The format of Word 97 (MS-CFB 2.2).
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1}, DAMAGED);
    }

    @Test
    void xmlThatIsNoneOrWouldReadOtherFilesIsRefused() {
        WordFile damaged = reference();
        damaged.put(STYLES, "<w:styles");
        assertRefused(damaged, DAMAGED);
        WordFile entities = reference();
        entities.put(STYLES, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        assertRefused(entities, DAMAGED);
        WordFile deep = reference();
        deep.put(STYLES, "<x>".repeat(100_000) + "</x>".repeat(100_000));
        assertRefused(deep, DAMAGED);
    }

    @Test
    void aSpreadsheetIsRefused() {
        WordFile reference = reference();
        reference.replace(TYPES, "wordprocessingml.document.main+xml", "spreadsheetml.sheet.main+xml");
        assertRefused(
                reference, "the file is of another program than Word; save it in Word as a Word Document (.docx)");
    }

    @Test
    void aStrictDocumentIsRefused() {
        WordFile reference = reference();
        reference.replace(
                "_rels/.rels",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/");
        assertRefused(reference, "the file is a Strict Open XML Document; save it in Word as a Word Document (.docx)");
    }

    @Test
    void aPageWithoutRoomIsRefused() {
        WordFile reference = reference();
        reference.replace(TEXT, "w:left=\"1247\"", "w:left=\"11000\"");
        assertRefused(
                reference,
                "the file leaves no room for text between its margins; make the page larger or its margins smaller");
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() {
        WordFile bomb = reference();
        bomb.put(STYLES, " ".repeat(PackageReader.LARGEST));
        assertTrue(bomb.packed().length < 1_000_000);
        assertRefused(bomb, "the file unpacks to more than 64 MB; take the pictures and the text out of it");
    }

    @Test
    void damageAnywhereIsAProblemAndNotACrash() {
        byte[] file = reference().packed();
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = file.clone();
            for (int j = 0; j < 5; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Outcome<DocxRenderer> outcome = open(Map.of(REFERENCE, damaged), Theme.BUILT_IN);
            assertTrue(outcome.value().isPresent() || outcome.hasErrors());
        }
    }

    private static String relationship(String type, String target, String mode) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\""
                + target + "\"" + mode + "/></Relationships>";
    }

    private static WordFile reference() {
        return new WordFile(ReferenceGenerator.file());
    }

    private static WordFile valid(WordFile reference) {
        WordFile file = render(reference);
        assertEquals(List.of(), WordSchema.errors(file));
        return file;
    }

    private static WordFile render(WordFile reference) {
        return render(Map.of(REFERENCE, reference.packed()), Theme.BUILT_IN);
    }

    private static WordFile render(Map<String, byte[]> files, Theme theme) {
        DocxRenderer renderer = WordFile.renderer(files, theme);
        return new WordFile(renderer.render(Gallery.draft(), new Pagination(Map.of())));
    }

    private static Outcome<DocxRenderer> open(Map<String, byte[]> files, Theme theme) {
        return DocxRenderer.open(WordFile.templates(files), theme);
    }

    private static void assertRefused(WordFile file, String sentence) {
        assertRefused(file.packed(), sentence);
    }

    private static void assertRefused(byte[] file, String sentence) {
        Outcome<DocxRenderer> outcome = open(Map.of(REFERENCE, file), Theme.BUILT_IN);
        assertEquals(List.of(Problem.error(Place.of(REFERENCE), "word-reference", sentence)), outcome.problems());
    }
}

package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.text;
import static org.policypress.document.GalleryText.value;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.document.Block;
import org.policypress.document.Block.Field;
import org.policypress.document.Block.Field.Answer;
import org.policypress.document.Gallery;
import org.policypress.document.Inline;
import org.policypress.document.Revision;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Forms can be filled in, by everybody. */
class FillableFormTest {

    private static final Pdf PDF = PdfSample.pdf(Gallery.of(form(
            field("name", Answer.TEXT, text("Name")),
            field("reasons", Answer.LINES, text("Reasons")),
            field("agreed", Answer.TICK, text("I agree")),
            field("signed", Answer.SIGNATURE, text("Signed, Head ("), value("Zoë <&> Ŵyn"), text(")")),
            field("date", Answer.DATE, text("Date")))));

    @Test
    void eachFieldIsOfItsKindAndToldByItsLabel() throws IOException {
        try (PDDocument file = PdfSample.open(PDF)) {
            List<String> told = form(file).getFields().stream()
                    .map(field -> field.getFullyQualifiedName() + " " + field.getFieldType() + " "
                            + field.getAlternateFieldName())
                    .toList();
            assertEquals(
                    List.of(
                            "name Tx Name",
                            "reasons Tx Reasons",
                            "agreed Btn I agree",
                            "signed Sig Signed, Head (Zoë <&> Ŵyn)",
                            "date Tx Date"),
                    told);
            assertTrue(((PDTextField) form(file).getField("reasons")).isMultiline());
            assertFalse(((PDTextField) form(file).getField("name")).isMultiline());
            assertNull(((PDSignatureField) form(file).getField("signed")).getSignature());
            assertTrue(form(file).isSignaturesExist());
        }
    }

    /** Viewers show what the file has, and are not asked to draw it anew (ISO 19005-2, 6.4.1). */
    @Test
    void eachFieldHasAnAppearanceAndTheFontOfAnswersIsEmbedded() throws IOException {
        try (PDDocument file = PdfSample.open(PDF)) {
            assertFalse(form(file).getCOSObject().containsKey(COSName.getPDFName("NeedAppearances")));
            for (PDField field : form(file).getFields()) {
                assertNotNull(widget(field).getAppearance().getNormalAppearance(), field.getPartialName());
                assertTrue(widget(field).isPrinted());
            }
            PDFont font = form(file).getDefaultResources().getFont(COSName.getPDFName("Answer"));
            assertTrue(font.isEmbedded());
            assertEquals("POLICY+LiberationSans", font.getName());
            assertTrue(font.getStringWidth("Ångström – “£5”, 7 €") > 0);
        }
    }

    @Test
    void tabsFollowTheStructureAndEachFieldIsInIt() throws IOException {
        try (PDDocument file = PdfSample.open(PDF)) {
            COSDictionary tree =
                    file.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            COSArray parents = tree.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
            for (PDField field : form(file).getFields()) {
                PDAnnotationWidget widget = widget(field);
                assertEquals("S", widget.getPage().getCOSObject().getNameAsString("Tabs"));
                COSDictionary element = element(parents, widget.getStructParent());
                assertEquals("Form", element.getNameAsString(COSName.S));
                assertSame(
                        widget.getCOSObject(),
                        element.getCOSDictionary(COSName.K).getCOSDictionary(COSName.OBJ));
            }
        }
    }

    @Test
    void theTreeHasEachFieldAfterItsLabelAndATickBeforeIt() throws IOException {
        try (PDDocument file = PdfSample.open(PDF)) {
            List<String> order = TagTree.of(file)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("-> Widget") || line.startsWith("\""))
                    .toList();
            assertEquals(
                    List.of(
                            "\"Name\"",
                            "-> Widget (Name)",
                            "\"Reasons\"",
                            "-> Widget (Reasons)",
                            "-> Widget (I agree)",
                            "\"I agree\""),
                    order.subList(order.indexOf("\"Name\""), order.indexOf("\"I agree\"") + 1));
        }
    }

    /** A field stands on the line that is drawn for it, or in its box. */
    @Test
    void eachFieldIsWhereItsLineIsDrawn() throws IOException {
        try (PDDocument file = PdfSample.open(PDF)) {
            for (PDField field : form(file).getFields()) {
                PDAnnotationWidget widget = widget(field);
                int page = file.getPages().indexOf(widget.getPage());
                BufferedImage picture = new PDFRenderer(file).renderImage(page, 3);
                PDRectangle area = widget.getRectangle();
                int x = Math.round(3 * (area.getLowerLeftX() + area.getWidth() / 2));
                int line = picture.getHeight() - Math.round(3 * area.getLowerLeftY());
                assertTrue(isDark(picture, x, line), field.getPartialName() + " stands on no line");
                assertFalse(isDark(picture, x, line - 6), field.getPartialName());
            }
        }
    }

    private static boolean isDark(BufferedImage picture, int x, int y) {
        for (int i = -2; i <= 2; i++) {
            if (new Color(picture.getRGB(x, y + i)).getRed() < 128) {
                return true;
            }
        }
        return false;
    }

    @Test
    void afilledInFormIsReadable() throws IOException {
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (PDDocument file = PdfSample.open(PDF)) {
            form(file).getField("name").setValue("Anaïs O’Brien");
            ((PDCheckBox) form(file).getField("agreed")).check();
            file.save(filled);
        }
        try (PDDocument file = Loader.loadPDF(filled.toByteArray())) {
            assertTrue(((PDCheckBox) form(file).getField("agreed")).isChecked());
            form(file).flatten();
            assertTrue(new PDFTextStripper().getText(file).contains("Anaïs O’Brien"));
        }
    }

    /** Names as they stand in registers of staff: Welsh, Polish, Romanian, Turkish, Greek, Ukrainian. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siôn Ẁ. Tŷ-gwyn",
                "Zażółć Gęślą-Jaźń",
                "Ștefan Țepeș",
                "Işıl Öğretmen",
                "Ευαγγελία Ξανθοπούλου",
                "Їжак Ґалаґан"
            })
    void aNameOfAnyLanguageOfEuropeIsSetInTheFontOfAnswersAndKeepsTheStandards(String name) throws IOException {
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (PDDocument file = PdfSample.open(PDF)) {
            form(file).getField("name").setValue(name);
            file.saveIncremental(filled);
        }
        assertEquals(List.of(), VeraPdf.faults(filled.toByteArray(), PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), VeraPdf.faults(filled.toByteArray(), PDFAFlavour.PDFA_2_A));
        try (PDDocument file = Loader.loadPDF(filled.toByteArray())) {
            form(file).flatten();
            assertTrue(new PDFTextStripper().getText(file).contains(name), name);
        }
    }

    @Test
    void veraPdfFindsNothing() {
        assertEquals(List.of(), VeraPdf.faults(PDF.bytes(), PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), VeraPdf.faults(PDF.bytes(), PDFAFlavour.PDFA_2_A));
    }

    /** In a redline, what is gone is not filled in, though its name may have come again. */
    @Test
    void aFieldThatIsGoneIsNoField() throws IOException {
        Field old = new Field("name", List.of(text("Name")), Answer.TEXT, Optional.of(new Revision.Deleted()));
        Field now = new Field("name", List.of(text("Full name")), Answer.TEXT, Optional.of(new Revision.Inserted()));
        try (PDDocument file = PdfSample.open(PdfSample.pdf(Gallery.of(form(old, now))))) {
            List<String> labels = new ArrayList<>();
            form(file).getFields().forEach(field -> labels.add(field.getAlternateFieldName()));
            assertEquals(List.of("Full name"), labels);
        }
    }

    @Test
    void aDocumentWithoutFieldsHasNoForm() throws IOException {
        try (PDDocument file = PdfSample.open(PdfSample.pdf(Gallery.of()))) {
            assertNull(file.getDocumentCatalog().getAcroForm(null));
        }
    }

    private static PDAcroForm form(PDDocument file) {
        return file.getDocumentCatalog().getAcroForm(null);
    }

    private static PDAnnotationWidget widget(PDField field) {
        return field.getWidgets().getFirst();
    }

    private static COSDictionary element(COSArray parents, int key) {
        for (int i = 0; i < parents.size(); i += 2) {
            if (parents.getInt(i) == key) {
                return (COSDictionary) parents.getObject(i + 1);
            }
        }
        throw new AssertionError("the parent tree has no " + key);
    }

    private static Block.Form form(Field... fields) {
        return new Block.Form(List.of(fields), here());
    }

    private static Field field(String name, Answer answer, Inline... label) {
        return new Field(name, List.of(label), answer);
    }
}

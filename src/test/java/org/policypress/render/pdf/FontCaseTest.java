package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.library.SourceFiles;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.render.Theme;
import org.policypress.render.html.Page;

/** A library's own fonts. */
class FontCaseTest {

    @Test
    void aLibrarysOwnFamilyIsUsed() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String style : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
            files.put("templates/fonts/Own-" + style + ".ttf", serif(style));
        }
        assertEquals(
                List.of("LiberationSerif", "LiberationSerif-Bold"),
                fonts(Gallery.of(paragraph(text("Text."))), files, "Own"));
    }

    @Test
    void aFallbackOfTheLibrarysOwnComesBeforeTheBuiltInOnes() throws IOException {
        // A tick, which Liberation Sans lacks.
        Document document = Gallery.of(paragraph(text("✓")));
        assertTrue(fonts(document, Map.of(), "Liberation Sans").contains("DejaVuSans"));
        byte[] mono = resource("/net/sf/jasperreports/fonts/dejavu/DejaVuSansMono.ttf");
        List<String> own = fonts(document, Map.of("templates/fonts/fallback.ttf", mono), "Liberation Sans");
        assertTrue(own.contains("DejaVuSansMono") && !own.contains("DejaVuSans"), own::toString);
    }

    @Test
    void aFamilyWithoutItsFilesIsAnErrorForEach() {
        List<Problem> problems = open(Map.of(), "Comic Sans").problems();
        assertEquals(4, problems.size());
        assertEquals(
                "templates/theme.yaml: the font Comic Sans needs the file templates/fonts/ComicSans-Bold.ttf",
                problems.getFirst().toString());
    }

    @Test
    void aFileThatIsNoFontIsAnError() {
        byte[] noFont = "no font".getBytes(StandardCharsets.UTF_8);
        List<Problem> problems = open(Map.of("templates/fonts/fallback.ttf", noFont), "Liberation Sans")
                .problems();
        assertEquals(
                List.of("templates/fonts/fallback.ttf: this font is no TrueType font, or is damaged"),
                problems.stream().map(Object::toString).toList());
    }

    /** The names of the fonts that a document's file embeds, without the mark of the subset. */
    private static List<String> fonts(Document document, Map<String, byte[]> files, String family) throws IOException {
        PdfRenderer renderer = open(files, family).value().orElseThrow();
        Pdf pdf = renderer.render(document, Page.print(document)).value().orElseThrow();
        TreeSet<String> names = new TreeSet<>();
        try (PDDocument file = PdfSample.open(pdf)) {
            for (PDPage page : file.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
        }
        return List.copyOf(names);
    }

    private static Outcome<PdfRenderer> open(Map<String, byte[]> files, String family) {
        Theme standard = Theme.BUILT_IN;
        Theme theme = new Theme(
                standard.accent(),
                standard.tint(),
                standard.ink(),
                standard.muted(),
                standard.rule(),
                family,
                standard.logo());
        return PdfRenderer.open(Templates.of(new Files(files)), theme);
    }

    private static byte[] serif(String style) throws IOException {
        return resource("/liberation/LiberationSerif-" + style + ".ttf");
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = FontCaseTest.class.getResourceAsStream(path)) {
            return Optional.ofNullable(in).orElseThrow().readAllBytes();
        }
    }

    private record Files(Map<String, byte[]> files) implements SourceFiles {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(files.get(path));
        }

        @Override
        public List<String> list(String folder) {
            return List.of();
        }
    }
}

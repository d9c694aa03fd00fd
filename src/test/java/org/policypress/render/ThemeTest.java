package org.policypress.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policypress.document.Gallery;
import org.policypress.library.MemoryFiles;
import org.policypress.problem.Outcome;

/** One identity for three formats: what {@code theme.yaml} changes, it changes in the PDF, in the Word file and in the page. */
class ThemeTest {

    private static final Publication BUILT_IN = publish(new MemoryFiles());

    @ParameterizedTest
    @CsvSource({"accent, #7a0019", "tint, #fbeef0", "ink, #101820", "muted, #4d4d55", "rule, #d0b8bc"})
    void aColourReachesEveryFormat(String key, String colour) throws IOException {
        Publication changed = publish(theme(key + ": \"" + colour + "\""));
        for (Publication publication : List.of(BUILT_IN, changed)) {
            boolean there = publication == changed;
            assertEquals(there, html(publication).contains("--" + key + ":" + colour), "HTML");
            String inWord = colour.substring(1).toUpperCase(Locale.ROOT);
            assertEquals(there, wordTheme(publication).contains("val=\"" + inWord + "\""), "DOCX");
            assertEquals(there, isPainted(publication, Colour.of(colour).orElseThrow()), "PDF");
        }
    }

    @Test
    void theFontReachesEveryFormat() throws IOException {
        MemoryFiles library = theme("font: Our School");
        for (String face : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
            library.with("templates/fonts/OurSchool-" + face + ".ttf", serif(face));
        }
        Publication changed = publish(library);
        assertTrue(html(changed).contains("--font:\"Our School\""));
        assertTrue(wordTheme(changed).contains("typeface=\"Our School\""));
        assertFalse(hasFont(BUILT_IN, "LiberationSerif"));
        assertTrue(hasFont(changed, "LiberationSerif"));
    }

    @Test
    void theLogosPlaceReachesEveryFormat() {
        Publication changed = publish(theme("logo: right"));
        assertTrue(html(BUILT_IN).contains("<header class=\"cover logo-left\">"));
        assertTrue(html(changed).contains("<header class=\"cover logo-right\">"));
        assertFalse(Arrays.equals(BUILT_IN.file(Format.DOCX), changed.file(Format.DOCX)));
        assertFalse(Arrays.equals(BUILT_IN.file(Format.PDF), changed.file(Format.PDF)));
    }

    private static MemoryFiles theme(String line) {
        return new MemoryFiles().with("templates/theme.yaml", line + "\n");
    }

    private static Publication publish(MemoryFiles library) {
        Outcome<Publication> outcome = Publisher.open(library)
                .then(publisher -> publisher.publish(Gallery.draft(), EnumSet.allOf(Format.class)));
        return outcome.value().orElseThrow(() -> new AssertionError(outcome.problems()));
    }

    private static String html(Publication publication) {
        return new String(publication.file(Format.HTML), StandardCharsets.UTF_8);
    }

    private static String wordTheme(Publication publication) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(publication.file(Format.DOCX)))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().contains("/theme/")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("the Word file has no theme");
    }

    /** Whether anything on any page is filled or drawn in the colour. */
    private static boolean isPainted(Publication publication, Colour colour) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(publication.file(Format.PDF))) {
            for (PDPage page : pdf.getPages()) {
                List<Object> tokens = new PDFStreamParser(page).parse();
                for (int i = 3; i < tokens.size(); i++) {
                    if (tokens.get(i) instanceof Operator operator
                            && operator.getName().equalsIgnoreCase("rg")
                            && channel(tokens.get(i - 3), colour, 16)
                            && channel(tokens.get(i - 2), colour, 8)
                            && channel(tokens.get(i - 1), colour, 0)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static boolean channel(Object token, Colour colour, int shift) {
        return token instanceof COSNumber number
                && Math.round(number.floatValue() * 255) == (colour.rgb() >> shift & 0xff);
    }

    private static boolean hasFont(Publication publication, String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(publication.file(Format.PDF))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    if (page.getResources().getFont(font).getName().contains(name)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static byte[] serif(String face) throws IOException {
        try (InputStream font = ThemeTest.class.getResourceAsStream("/liberation/LiberationSerif-" + face + ".ttf")) {
            return Objects.requireNonNull(font).readAllBytes();
        }
    }
}

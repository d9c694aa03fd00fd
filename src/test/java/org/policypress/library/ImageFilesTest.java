package org.policypress.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.document.ImageFile;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;

class ImageFilesTest {

    private static final Place CITED = new Place("policies/x.md", 14, 9);

    private static Outcome<ImageFile> read(byte[] bytes) {
        return ImageFiles.read(new MemoryFiles().with("images/a.png", bytes), "images/a.png", CITED);
    }

    private static String problem(Outcome<ImageFile> outcome) {
        assertEquals(1, outcome.problems().size());
        assertTrue(outcome.value().isEmpty());
        return outcome.problems().getFirst().toString();
    }

    private static byte[] encoded(String format, int width, int height, int kind, boolean progressive) {
        BufferedImage image = new BufferedImage(width, height, kind);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, i * 7919 | 0xFF000000);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (progressive) {
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] png(int width, int height) {
        return encoded("png", width, height, BufferedImage.TYPE_INT_ARGB, false);
    }

    private static byte[] jpeg(int width, int height) {
        return encoded("jpeg", width, height, BufferedImage.TYPE_INT_RGB, false);
    }

    @Test
    void aPictureKeepsItsPathTypeSizeAndContent() {
        byte[] bytes = png(30, 20);
        ImageFile image = read(bytes).value().orElseThrow();

        assertEquals("images/a.png (PNG, 30 x 20)", image.toString());
        assertArrayEquals(bytes, image.bytes());
    }

    @Test
    void pngPicturesOfEveryKindAreRead() {
        for (int kind : List.of(
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_USHORT_GRAY)) {
            for (boolean interlaced : List.of(false, true)) {
                for (int size = 1; size <= 9; size++) {
                    ImageFile image = read(encoded("png", size, 10 - size, kind, interlaced))
                            .value()
                            .orElseThrow();
                    assertEquals("images/a.png (PNG, " + size + " x " + (10 - size) + ")", image.toString());
                }
            }
        }
    }

    @Test
    void jpegPicturesAreReadWhateverTheNameSays() {
        assertEquals(
                "images/a.png (JPEG, 30 x 20)",
                read(jpeg(30, 20)).value().orElseThrow().toString());
        assertEquals(
                "images/a.png (JPEG, 31 x 17)",
                read(encoded("jpeg", 31, 17, BufferedImage.TYPE_BYTE_GRAY, true))
                        .value()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void whatACameraAddsAfterTheEndDoesNoHarm() {
        byte[] picture = jpeg(30, 20);

        assertTrue(read(Arrays.copyOf(picture, picture.length + 100)).value().isPresent());
    }

    @Test
    void aPictureThatIsCutShortAnywhereIsRefused() {
        for (byte[] whole : List.of(png(9, 9), jpeg(9, 9))) {
            for (int length = 8; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertTrue(
                        problem(read(cut)).endsWith("picture is cut short or damaged; save it again"), "at " + length);
            }
        }
    }

    @Test
    void aPngPictureWithAWrongByteAnywhereIsRefused() {
        byte[] whole = png(9, 9);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            assertTrue(read(damaged).value().isEmpty(), "at " + at);
        }
    }

    @Test
    void aSmallFileThatSaysItIsAHugePictureIsRefusedBeforeItIsInflated() {
        assertEquals(
                "policies/x.md:14:9: images/a.png: this picture has 100000 x 100000 pixels, and 50 million is the most; save a smaller one",
                problem(read(withSize(png(9, 9), 100_000, 100_000))));
        assertEquals(
                "policies/x.md:14:9: images/a.png: this PNG picture is cut short or damaged; save it again",
                problem(read(withSize(png(9, 9), 7_000, 7_000))));
        assertEquals(
                "policies/x.md:14:9: images/a.png: this PNG picture is cut short or damaged; save it again",
                problem(read(withSize(png(9, 9), 8, 8))));
        assertEquals(
                "policies/x.md:14:9: images/a.png: this PNG picture is cut short or damaged; save it again",
                problem(read(withSize(png(9, 9), 0, 9))));
    }

    /** A PNG picture whose header has another size, and the checksum for it. */
    private static byte[] withSize(byte[] png, int width, int height) {
        byte[] changed = png.clone();
        ByteBuffer.wrap(changed).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(changed, 12, 17);
        ByteBuffer.wrap(changed).putInt(29, (int) crc.getValue());
        return changed;
    }

    @Test
    void aJpegPictureThatFewProgramsReadOrThatIsForPrintIsRefused() {
        byte[] picture = jpeg(9, 9);
        int frame = IntStream.range(0, picture.length - 1)
                .filter(i -> picture[i] == (byte) 0xFF && picture[i + 1] == (byte) 0xC0)
                .findFirst()
                .orElseThrow();
        byte[] lossless = picture.clone();
        lossless[frame + 1] = (byte) 0xC3;
        byte[] twelveBits = picture.clone();
        twelveBits[frame + 4] = 12;
        byte[] fourColours = picture.clone();
        fourColours[frame + 9] = 4;

        String few =
                "policies/x.md:14:9: images/a.png: this JPEG picture is of a kind that few programs can read; save it again as an ordinary"
                        + " JPEG";
        assertEquals(few, problem(read(lossless)));
        assertEquals(few, problem(read(twelveBits)));
        assertEquals(
                "policies/x.md:14:9: images/a.png: this JPEG picture is in the colours of printing (CMYK), which screens show wrongly; save it"
                        + " as RGB",
                problem(read(fourColours)));
    }

    @Test
    void whatIsNoPictureThatEveryFormatCanShowIsNamed() {
        Map.of(
                        "GIF89a", " (it is GIF)",
                        "RIFF0000WEBPVP8 ", " (it is WebP)",
                        "0000ftypheic", " (it is HEIC, AVIF or a film)",
                        "%PDF-1.7", " (it is PDF)",
                        "PK\u0003\u0004", " (it is a Word document or another ZIP file)",
                        "\u001f\u008b", " (it is compressed, as SVGZ is)",
                        "hello", "",
                        "", "")
                .forEach((content, name) -> assertEquals(
                        "policies/x.md:14:9: images/a.png: this is no picture that every format can show" + name
                                + "; save it as PNG, JPEG or SVG",
                        problem(read(content.getBytes(StandardCharsets.ISO_8859_1)))));
    }

    @Test
    void aFileOfMoreThanTwentyMegabytesIsRefused() {
        assertEquals(
                "policies/x.md:14:9: images/a.png: this picture is larger than 20 MiB; save a smaller one",
                problem(read(Arrays.copyOf(png(9, 9), (int) ImageFiles.LARGEST + 1))));
    }

    @Test
    void aFileThatIsMissingIsToldWhereItIsAskedForWithTheNameThatWasMeant() {
        MemoryFiles files =
                new MemoryFiles().with("policies/images/plan.svg", "").with("policies/images/a/b", "");

        assertEquals(
                "policies/x.md:14:9: there is no file policies/images/paln.svg; did you mean policies/images/plan.svg?",
                problem(ImageFiles.read(files, "policies/images/paln.svg", CITED)));
        assertEquals(
                "policies/x.md:14:9: there is no file policies/images/other.png",
                problem(ImageFiles.read(files, "policies/images/other.png", CITED)));
        assertEquals(
                "policies/x.md:14:9: there is no file plan.svg", problem(ImageFiles.read(files, "plan.svg", CITED)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.png",
                "HTTPS://example.org/a.png",
                "//example.org/a.png",
                "file:///etc/passwd",
                "data:image/png;base64,AAAA",
                "C:/a.png",
                "jar:file:a.jar!/a.png"
            })
    void anAddressIsNoPictureOfTheLibrary(String address) {
        assertEquals(
                "policies/x.md:14:9: the picture '" + address
                        + "' is an address; put the file into the library, such as in policies/images/, and name it there",
                problem(ImageFiles.read(new MemoryFiles(), address, CITED)));
    }

    @ParameterizedTest
    @CsvSource({"../a.png", "/etc/a.png", "images/../../a.png", "images//a.png", "images\\a.png", "''", "."})
    void aPathThatLeavesTheLibraryIsRefused(String path) {
        assertEquals(
                "policies/x.md:14:9: the picture '" + path
                        + "' is no file of the library; put it into the library, such as in policies/images/, and name it"
                        + " there",
                problem(ImageFiles.read(new MemoryFiles(), path, CITED)));
    }

    @Test
    void anSvgPictureMadeToKeepAReaderBusyIsRefusedQuickly() {
        String head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">";
        String tooLarge = "this SVG picture is larger or deeper than drawings are; save a simpler one";
        assertSvg(tooLarge, head + "<g>".repeat(100_000));
        assertSvg(tooLarge, head + "<g/>".repeat(1_000_000));
        assertSvg(
                "its XML is not as it should be here; save it again from the program that drew it",
                head.replace(
                        ">",
                        IntStream.range(0, 10_000)
                                        .mapToObj(i -> " a" + i + "=\"\"")
                                        .reduce("", String::concat) + "/>"));
        StringBuilder chain = new StringBuilder(head);
        for (int i = 0; i < 50_000; i++) {
            chain.append("<g id=\"a")
                    .append(i)
                    .append("\"><use href=\"#a")
                    .append(i + 1)
                    .append("\"/></g>");
        }
        assertSvg("parts of this picture repeat one another without end; save it with plain shapes", chain + "</svg>");
    }

    private static void assertSvg(String end, String svg) {
        Outcome<ImageFile> outcome =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(svg.getBytes(StandardCharsets.UTF_8)));
        assertTrue(problem(outcome).endsWith(end), problem(outcome));
    }
}

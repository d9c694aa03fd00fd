package org.policypress.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policypress.library.PolicyId;

/** What becomes of pictures of a Word file that no publication can show as they are. */
class OtherPicturesTest {

    private static final String TEXT = """
            {style=Heading1} 1 Signs
            1.1 Look.
            <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="A sign"/><a:blip r:embed="rId4"/></wp:inline></w:drawing></w:r></w:p>
            """;

    @TempDir
    private Path folder;

    private Transcript transcript(byte[] picture) throws IOException {
        byte[] word = WordText.of(WordText.document(TEXT))
                .part("word/media/image1.png", picture)
                .zip();
        Path file = Files.write(folder.resolve("word.docx"), word);
        return Transcription.of(file, "policy.docx", TranscriptionTest.library(), new PolicyId("signs"), false)
                .value()
                .orElseThrow();
    }

    @Test
    void aGifBecomesAPng() throws IOException {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_BINARY), "gif", gif);

        Transcript transcript = transcript(gif.toByteArray());

        assertTrue(transcript.markdown().contains("![A sign](images/signs-1.png)"), transcript.markdown());
        Map<String, byte[]> pictures = transcript.pictures();
        assertEquals(List.of("policies/images/signs-1.png"), List.copyOf(pictures.keySet()));
        BufferedImage png = ImageIO.read(
                new ByteArrayInputStream(pictures.values().iterator().next()));
        assertEquals("30 x 20", png.getWidth() + " x " + png.getHeight());
    }

    @ParameterizedTest
    @CsvSource({
        "1 0 0 0 108 0 0 0, ' (it is EMF)'",
        "-41 -51 -58 -102 0 0, ' (it is WMF)'",
        "71 73 70 56 57 97 1, ' (it is GIF)'",
        "9 9 9, ''"
    })
    void whatCannotBeShownIsToldWithItsKind(String bytes, String kind) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        for (String number : bytes.split(" ", -1)) {
            picture.write(Byte.parseByte(number));
        }
        List<String> told = transcript(picture.toByteArray()).problems().stream()
                .filter(problem -> problem.rule().equals("left-out"))
                .map(problem -> problem.sentence())
                .toList();
        assertEquals(
                List.of("a picture stood here that not every format can show" + kind
                        + "; save it as PNG and add it with ![words](path)"),
                told);
    }
}

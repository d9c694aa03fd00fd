package org.policypress.render.svg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.document.ImageFile;

class SvgPictureTest {

    private static final String PLAIN = "<text x='5' y='40' font-size='30'>Text</text>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<text x='5' y='40' font-size='30' font-family='serif'>Text</text>",
                "<text x='5' y='40' font-size='30' font-family='DejaVu Sans Mono, monospace'>Text</text>",
                "<text x='5' y='40' font-size='30' style='font-family:serif'>Text</text>",
                "<g font-family='serif'><text x='5' y='40' font-size='30'><tspan font-family='serif'>Text</tspan></text></g>",
                "<style>text{font-family:serif}</style>" + PLAIN,
            })
    void textIsSetInTheBuiltInFamilyWhateverTheFileSays(String content) {
        assertArrayEquals(draw(PLAIN), draw(content));
    }

    @Test
    void boldTextIsBold() {
        assertFalse(Arrays.equals(draw(PLAIN), draw(PLAIN.replace("<text ", "<text font-weight='bold' "))));
    }

    @Test
    void textIsDrawn() {
        assertNotEquals(
                0, Arrays.stream(draw(PLAIN)).filter(pixel -> pixel != 0).count());
    }

    private static int[] draw(String content) {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='50'>" + content + "</svg>";
        ImageFile file = new ImageFile("a.svg", ImageFile.Type.SVG, 100, 50, svg.getBytes(StandardCharsets.UTF_8));
        BufferedImage image = new BufferedImage(100, 50, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        SvgPicture.read(file).orElseThrow().draw(graphics, 100, 50);
        graphics.dispose();
        return image.getRGB(0, 0, 100, 50, null, 0, 100);
    }
}

package org.policypress.transcription;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.policypress.library.ImageFiles;

/** Makes a PNG of a GIF's first picture: no publication shows a GIF, and paper does not move. */
final class StillPicture {

    private static final byte[] GIF = {'G', 'I', 'F', '8'};

    private StillPicture() {}

    /** The PNG; nothing when the picture is no GIF, or none that can be read. */
    static Optional<byte[]> of(byte[] bytes) {
        if (bytes.length < GIF.length || !Arrays.equals(bytes, 0, GIF.length, GIF, 0, GIF.length)) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("gif");
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > ImageFiles.MOST_PIXELS) {
                return Optional.empty();
            }
            BufferedImage first = reader.read(0);
            reader.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(first, "png", png);
            return Optional.of(png.toByteArray());
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // a broken GIF makes the JDK's reader throw many kinds of exceptions
        }
    }
}

package org.policypress.render.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.policypress.document.ImageFile;
import org.policypress.render.svg.SvgPicture;

/**
 * Pictures as PDF keeps them, made once and copied into each document that shows them: a school's logo is decoded and
 * compressed again for the first of its policies only, which took a seventh of the time of a document. A stock belongs to one
 * thread while it is used.
 */
final class PictureStock {

    /** Above so many compressed bytes, those that were not used for longest are forgotten. */
    private static final long LARGEST = 16L << 20;

    /**
     * What a picture is drawn as.
     *
     * @param width in points; 0 for a picture of pixels, which is kept as it is and scaled where it stands
     */
    private record Key(ImageFile file, float width, float height) {}

    /** A picture in a document of its own. */
    private record Ready(PDDocument document, COSStream content) {}

    private final Map<Key, Ready> ready = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /** A picture of pixels, as part of a document. */
    PDImageXObject pixels(ImageFile file, PDDocument document) {
        try {
            COSStream content = content(new Key(file, 0, 0));
            return new PDImageXObject(new PDStream(CosCopy.of(content, document)), null);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be embedded", e);
        }
    }

    /**
     * A picture of lines, drawn to fill a rectangle, as part of a document.
     *
     * @param width in points
     * @param height in points
     */
    PDFormXObject lines(ImageFile file, float width, float height, PDDocument document) {
        try {
            return new PDFormXObject(CosCopy.of(content(new Key(file, width, height)), document));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be embedded", e);
        }
    }

    private COSStream content(Key key) throws IOException {
        Ready known = ready.get(key);
        if (known == null) {
            PDDocument document = new PDDocument();
            known = new Ready(document, make(key, document));
            ready.put(key, known);
            size += known.content().getLength();
            trim();
        }
        return known.content();
    }

    private static COSStream make(Key key, PDDocument document) throws IOException {
        ImageFile file = key.file();
        if (file.type() != ImageFile.Type.SVG) {
            return PDImageXObject.createFromByteArray(document, file.bytes(), file.path())
                    .getCOSObject();
        }
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, key.width(), key.height());
        SvgPicture.read(file).ifPresent(picture -> picture.draw(graphics, key.width(), key.height()));
        graphics.dispose();
        return graphics.getXFormObject().getCOSObject();
    }

    private void trim() throws IOException {
        Iterator<Ready> oldest = ready.values().iterator();
        while (size > LARGEST && ready.size() > 1) {
            Ready picture = oldest.next();
            size -= picture.content().getLength();
            picture.document().close();
            oldest.remove();
        }
    }
}

package org.policypress.render.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxImage;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfBoxUserAgent;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.resource.ImageResource;
import java.awt.Rectangle;
import java.awt.Shape;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.policypress.document.ImageFile;
import org.w3c.dom.Element;

/**
 * Gives openhtmltopdf the pictures of one document, each of which is in the file once. Pictures of pixels are {@code img} on
 * the page, those of lines {@code object}.
 */
final class DocumentPictures implements FSObjectDrawerFactory {

    private final Map<String, ImageFile> files;
    private final PictureStock stock;
    private final PDDocument document;
    private final Map<String, PDImageXObject> pixels = new HashMap<>();
    private final Map<Drawn, PDFormXObject> lines = new HashMap<>();

    /** A picture of lines at a size in points. */
    private record Drawn(String address, float width, float height) {}

    /**
     * @param files by the address that the page has for them
     * @param stock makes them
     * @param document shows them
     */
    DocumentPictures(Map<String, ImageFile> files, PictureStock stock, PDDocument document) {
        this.files = files;
        this.stock = stock;
        this.document = document;
    }

    /** Gives a layout these pictures, and no others. */
    void offer(PdfBoxRenderer renderer) {
        SharedContext shared = renderer.getSharedContext();
        Agent agent = new Agent(renderer.getOutputDevice());
        agent.setSharedContext(shared);
        shared.setUserAgentCallback(agent);
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return files.containsKey(element.getAttribute("data"));
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this::draw : null;
    }

    /** All measures are in dots. */
    private @Nullable Map<Shape, String> draw(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        PdfBoxOutputDevice out = (PdfBoxOutputDevice) device;
        Drawn key = new Drawn(
                element.getAttribute("data"), out.getDeviceLength((float) width), out.getDeviceLength((float) height));
        PDFormXObject form = lines.computeIfAbsent(key, this::lines);
        Rectangle place = new Rectangle((int) x, (int) y, (int) width, (int) height);
        out.drawPdfAsImage(form, place, (float) width, (float) height);
        return null;
    }

    private PDFormXObject lines(Drawn key) {
        ImageFile file = files.get(key.address());
        if (file == null) {
            throw new IllegalStateException("the page has no picture " + key.address());
        }
        return stock.lines(file, key.width(), key.height(), document);
    }

    private final class Agent extends PdfBoxUserAgent {
        Agent(PdfBoxOutputDevice device) {
            super(device);
        }

        @Override
        public ImageResource getImageResource(String address, ExternalResourceType type) {
            ImageFile file = files.get(address);
            if (file == null) {
                return new ImageResource(address, null);
            }
            PDImageXObject picture = pixels.computeIfAbsent(address, _ -> stock.pixels(file, document));
            int dots = getSharedContext().getDotsPerPixel();
            return new ImageResource(
                    address, new PdfBoxImage(new byte[0], address, file.width() * dots, file.height() * dots, picture));
        }
    }
}

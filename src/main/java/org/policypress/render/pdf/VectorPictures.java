package org.policypress.render.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypress.document.ImageFile;
import org.policypress.render.svg.SvgPicture;
import org.w3c.dom.Element;

/** Draws a page's SVG pictures as vectors: the page has an {@code object} for each. */
final class VectorPictures implements FSObjectDrawerFactory {

    private final Map<String, ImageFile> pictures;

    VectorPictures(Map<String, ImageFile> pictures) {
        this.pictures = pictures;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return file(element) != null;
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        ImageFile file = file(element);
        return file == null ? null : SvgPicture.read(file).map(Drawer::new).orElse(null);
    }

    private @Nullable ImageFile file(Element element) {
        return pictures.get(element.getAttribute("data"));
    }

    private record Drawer(SvgPicture picture) implements FSObjectDrawer {
        @Override
        public @Nullable Map<Shape, String> drawObject(
                Element element,
                double x,
                double y,
                double width,
                double height,
                OutputDevice device,
                RenderingContext context,
                int dotsPerPixel) {
            float w = (float) (width / dotsPerPixel);
            float h = (float) (height / dotsPerPixel);
            device.drawWithGraphics((float) x, (float) y, w, h, graphics -> picture.draw(graphics, w, h));
            return null;
        }
    }
}

package org.policypress.render.pdf;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypress.document.ImageFile;
import org.w3c.dom.Element;

/** Draws SVG pictures as vectors. What an SVG file refers to outside itself is not loaded. */
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
        SVGDocument svg = file == null ? null : parse(file);
        return svg == null ? null : new Drawer(svg);
    }

    private @Nullable ImageFile file(Element element) {
        return pictures.get(element.getAttribute("data"));
    }

    private static @Nullable SVGDocument parse(ImageFile file) {
        LoaderContext sealed = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .build();
        return new SVGLoader().load(new ByteArrayInputStream(file.bytes()), null, sealed);
    }

    private record Drawer(SVGDocument svg) implements FSObjectDrawer {
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
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    w,
                    h,
                    graphics -> svg.render((java.awt.Component) null, graphics, new ViewBox(0, 0, w, h)));
            return null;
        }
    }
}

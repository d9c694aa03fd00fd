package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.policypress.document.ImageFile;

/** The pictures of one document, each once however often it is shown. */
final class Media {

    private final SvgRaster raster;
    private final Map<ImageFile, String> names = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    Media(SvgRaster raster) {
        this.raster = raster;
    }

    /** The name of the picture's part; of an SVG's, that of the PNG. */
    String name(ImageFile file) {
        return names.computeIfAbsent(file, this::add);
    }

    /** The name of an SVG picture's own part. */
    String vectorName(ImageFile svg) {
        String png = name(svg);
        return png.substring(0, png.length() - "png".length()) + "svg";
    }

    /** The pictures' parts, in the order in which they were first shown. */
    List<Part> parts() {
        return parts;
    }

    private String add(ImageFile file) {
        String name = "word/media/picture" + (names.size() + 1) + ".";
        switch (file.type()) {
            case PNG, JPEG -> {
                name += file.type().name().toLowerCase(Locale.ROOT);
                parts.add(Part.of(name, file.type().mediaType(), file.bytes()));
            }
            case SVG -> {
                parts.add(Part.of(name + "svg", file.type().mediaType(), file.bytes()));
                name += "png";
                parts.add(Part.of(name, ImageFile.Type.PNG.mediaType(), raster.png(file)));
            }
        }
        return name;
    }
}

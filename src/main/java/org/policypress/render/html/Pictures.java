package org.policypress.render.html;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policypress.document.ImageFile;

/** Writes pictures into a page. */
sealed interface Pictures {

    /**
     * Writes one picture.
     *
     * @param alternative what it says to someone who cannot see it; empty for decoration
     * @param css its class in the style sheet
     */
    void write(HtmlWriter out, ImageFile file, String alternative, String css);

    /** Pictures inside the page itself: {@code data:} addresses (RFC 2397). The style sheet keeps them within the screen. */
    record Inside() implements Pictures {
        @Override
        public void write(HtmlWriter out, ImageFile file, String alternative, String css) {
            String data = Base64.getEncoder().encodeToString(file.bytes());
            String source = "data:" + file.type().mediaType() + ";base64," + data;
            String width = Integer.toString(file.width());
            String height = Integer.toString(file.height());
            out.empty("img", "src", source, "alt", alternative, "width", width, "height", height, "class", css);
        }
    }

    /**
     * Pictures beside a page in print, under names that are made up: {@code picture:1}, {@code picture:2}; one file, one name.
     * Each is scaled to fit the page.
     */
    final class Beside implements Pictures {

        /** The largest size in CSS pixels, by class: what a page of A4 has room for, with the number's column beside it. */
        private static final Map<String, int[]> LARGEST =
                Map.of("figure", new int[] {560, 740}, "inline", new int[] {60, 15}, "logo", new int[] {300, 98});

        private final Map<ImageFile, String> names = new LinkedHashMap<>();

        @Override
        public void write(HtmlWriter out, ImageFile file, String alternative, String css) {
            String source = names.computeIfAbsent(file, _ -> "picture:" + (names.size() + 1));
            double scale = scale(file, css);
            String size = "width:" + pixels(file.width() * scale) + ";height:" + pixels(file.height() * scale);
            if (file.type() == ImageFile.Type.SVG) {
                out.open("object", "data", source, "alt", alternative, "class", css, "style", size)
                        .close("object");
            } else {
                out.empty("img", "src", source, "alt", alternative, "class", css, "style", size);
            }
        }

        /** How high a picture is set, in CSS pixels. */
        static double height(ImageFile file, String css) {
            return file.height() * scale(file, css);
        }

        private static double scale(ImageFile file, String css) {
            int[] largest = LARGEST.getOrDefault(css, new int[] {file.width(), file.height()});
            return Math.min(1, Math.min(largest[0] / (double) file.width(), largest[1] / (double) file.height()));
        }

        /** The pictures by name. */
        Map<String, ImageFile> byName() {
            Map<String, ImageFile> pictures = new LinkedHashMap<>();
            names.forEach((file, name) -> pictures.put(name, file));
            return Collections.unmodifiableMap(pictures);
        }

        private static String pixels(double size) {
            return Math.max(1, Math.round(size)) + "px";
        }
    }

    /** What pictures say instead of the pictures, where a page has them a second time. */
    record Told() implements Pictures {
        @Override
        public void write(HtmlWriter out, ImageFile file, String alternative, String css) {
            out.element("span", "[" + alternative + "]", "class", "alternative");
        }
    }
}

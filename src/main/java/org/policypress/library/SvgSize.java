package org.policypress.library;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The natural size of an SVG picture (W3C, CSS Images Module Level 3, 4.1 to 4.3), in CSS pixels. */
final class SvgSize {

    private static final Pattern LENGTH = Pattern.compile(
            "\\+?([0-9]{1,9}\\.?|[0-9]{0,9}\\.[0-9]{1,30})(px|mm|cm|in|pt|pc|)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BOX =
            Pattern.compile("[\\s,]*[^\\s,]+[\\s,]+[^\\s,]+[\\s,]+([^\\s,]+)[\\s,]+([^\\s,]+)[\\s,]*");

    private static final double LARGEST = 1_000_000;

    private SvgSize() {}

    /** The size by the attributes of the root element; each may be empty. */
    static ImageSize of(String width, String height, String viewBox) {
        Optional<double[]> box = box(viewBox);
        OptionalDouble w = length(width);
        OptionalDouble h = length(height);
        if (w.isPresent() && h.isPresent()) {
            return pixels(w.getAsDouble(), h.getAsDouble());
        }
        if (box.isEmpty()) {
            return new ImageSize.Refused(
                    "this SVG picture has no size; save it with a viewBox, or with width and height in px or mm");
        }
        double ratio = box.get()[0] / box.get()[1];
        if (w.isPresent()) {
            return pixels(w.getAsDouble(), w.getAsDouble() / ratio);
        }
        return h.isPresent() ? pixels(h.getAsDouble() * ratio, h.getAsDouble()) : pixels(box.get()[0], box.get()[1]);
    }

    private static ImageSize pixels(double width, double height) {
        return new ImageSize.Pixels(pixels(width), pixels(height));
    }

    private static int pixels(double length) {
        return (int) Math.clamp(Math.round(length), 1, (long) LARGEST);
    }

    /** A length that does not depend on what is around the picture. */
    private static OptionalDouble length(String text) {
        Matcher match = LENGTH.matcher(text.strip());
        if (!match.matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(match.group(1))
                * switch (match.group(2).toLowerCase(Locale.ROOT)) {
                    case "mm" -> 96 / 25.4;
                    case "cm" -> 96 / 2.54;
                    case "in" -> 96;
                    case "pt" -> 96 / 72.0;
                    case "pc" -> 16;
                    default -> 1;
                };
        return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static Optional<double[]> box(String text) {
        Matcher match = BOX.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        OptionalDouble width = length(match.group(1));
        OptionalDouble height = length(match.group(2));
        return width.isPresent() && height.isPresent()
                ? Optional.of(new double[] {width.getAsDouble(), height.getAsDouble()})
                : Optional.empty();
    }
}

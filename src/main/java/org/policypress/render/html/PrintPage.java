package org.policypress.render.html;

import java.util.Map;
import org.policypress.document.ImageFile;

/**
 * The page that a PDF is set from.
 *
 * @param html well-formed as XML. An element's {@code title} that begins with {@code @} is the kind of its structure
 *     element in the PDF
 * @param pictures the pictures by the address that the page has for them
 */
public record PrintPage(String html, Map<String, ImageFile> pictures) {

    /** What the id of a place begins with where a field of a form is filled in; then comes the field's name. */
    public static final String FIELD = "field:";

    public PrintPage {
        pictures = Map.copyOf(pictures);
    }
}

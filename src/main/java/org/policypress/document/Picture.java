package org.policypress.document;

/**
 * A picture with what it says to someone who cannot see it.
 *
 * @param file the picture
 * @param alternative its text alternative (WCAG 2.2, success criterion 1.1.1); never blank
 */
public record Picture(ImageFile file, String alternative) {

    public Picture {
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("a picture needs a text alternative");
        }
    }
}

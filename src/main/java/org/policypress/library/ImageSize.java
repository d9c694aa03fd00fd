package org.policypress.library;

/** What a picture's header says of its size. */
sealed interface ImageSize {

    /** Width and height in pixels, both at least 1. */
    record Pixels(int width, int height) implements ImageSize {}

    /** Why the file is refused, as a sentence. */
    record Refused(String why) implements ImageSize {}
}

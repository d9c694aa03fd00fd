package org.policypress.document;

import java.util.Arrays;
import java.util.Objects;

/** A picture's file, read once and checked: its type is what its bytes say, and its size is within bounds. */
public final class ImageFile {

    /** What a publication can carry in all formats. */
    public enum Type {
        PNG("image/png"),
        JPEG("image/jpeg"),
        SVG("image/svg+xml");

        private final String mediaType;

        Type(String mediaType) {
            this.mediaType = mediaType;
        }

        /** The media type of RFC 2046, such as {@code image/png}. */
        public String mediaType() {
            return mediaType;
        }
    }

    private final String path;
    private final Type type;
    private final int width;
    private final int height;
    private final byte[] bytes;

    /**
     * @param path the file's path from the library's root
     * @param type what the bytes are
     * @param width the natural width in CSS pixels (1/96 inch), at least 1
     * @param height the natural height in CSS pixels, at least 1
     * @param bytes the file's content, copied
     */
    public ImageFile(String path, Type type, int width, int height, byte[] bytes) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(path + ": size " + width + " x " + height + " must be >= 1");
        }
        this.path = path;
        this.type = type;
        this.width = width;
        this.height = height;
        this.bytes = bytes.clone();
    }

    /** The file's path from the library's root. */
    public String path() {
        return path;
    }

    /** What the bytes are. */
    public Type type() {
        return type;
    }

    /** The natural width in CSS pixels. */
    public int width() {
        return width;
    }

    /** The natural height in CSS pixels. */
    public int height() {
        return height;
    }

    /** A copy of the file's content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Two files are equal when they show the same picture, wherever they lie. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ImageFile that && type == that.type && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return path + " (" + type + ", " + width + " x " + height + ")";
    }
}

package org.policypress.render.html;

import java.io.IOException;
import java.io.Writer;

/** Collects what a template writes, and stops a template that never ends. */
final class BoundedWriter extends Writer {

    /** A hundred pages of text with ten photographs are a tenth of it. */
    static final int MOST_CHARACTERS = 512 * 1024 * 1024;

    private final StringBuilder text = new StringBuilder(1 << 15);

    /** The template has written more than {@link #MOST_CHARACTERS}. */
    static final class TooLong extends IOException {
        TooLong() {
            super("more than " + MOST_CHARACTERS + " characters");
        }
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        if (text.length() > MOST_CHARACTERS - length) {
            throw new TooLong();
        }
        text.append(buffer, offset, length);
    }

    @Override
    public void write(String string, int offset, int length) throws IOException {
        if (text.length() > MOST_CHARACTERS - length) {
            throw new TooLong();
        }
        text.append(string, offset, offset + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}

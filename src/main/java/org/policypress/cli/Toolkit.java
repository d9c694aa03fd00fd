package org.policypress.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the toolkit knows of itself. */
final class Toolkit {

    /** A file that the build fills in, so that no git is needed to tell the version. */
    private static final String VERSION_FILE = "version.txt";

    private Toolkit() {}

    /** The toolkit's version, such as {@code 0.1.0}. */
    static String version() {
        return new String(resource(VERSION_FILE), StandardCharsets.UTF_8).strip();
    }

    /**
     * A file that is built in beside this class.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    static byte[] resource(String name) {
        try (InputStream in = Toolkit.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no built-in file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in file " + name + " cannot be read", e);
        }
    }
}

package org.policypress.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected outputs, kept as files under {@code src/test/resources/}. {@code -Daccept} writes what is there now. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources");

    private Golden() {}

    /** Fails with the difference when the text is not the one in the file. */
    public static void check(String file, String actual) {
        Path path = FOLDER.resolve(file);
        try {
            if (System.getProperty("accept") != null) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
            String expected = Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
            assertEquals(expected, actual, () -> path + ": run with -Daccept if the new output is right");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.policypress.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.policypress.library.HashedFiles;

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
     * What stands for this very program and this Java: whatever else is the same, with another fingerprint a file may be another
     * one. Told by the checksums that the program's jar has of its files, and by the names of the libraries beside it, which are in
     * its manifest; by the times of the classes where they lie in a folder.
     */
    static String fingerprint() {
        StringBuilder all = new StringBuilder(Runtime.version().toString());
        try {
            Path program = Path.of(Toolkit.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(program)) {
                addFolder(program, all);
            } else {
                addJar(program, all);
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the program's own files cannot be looked at", e);
        }
        return HashedFiles.hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void addJar(Path jar, StringBuilder all) throws IOException {
        try (ZipFile files = new ZipFile(jar.toFile())) {
            files.stream()
                    .forEach(file -> all.append(file.getName())
                            .append(' ')
                            .append(file.getCrc())
                            .append('\n'));
        }
    }

    private static void addFolder(Path folder, StringBuilder all) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file)
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        }
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

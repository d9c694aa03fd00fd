package org.policypress.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.policypress.problem.Place;

/**
 * The templates of a library: each file of its own {@code templates/} folder, and the built-in one for every file that it
 * does not have. Safe from any thread when its files are.
 */
public final class Templates {

    private static final String FOLDER = "templates/";

    private final SourceFiles files;

    private Templates(SourceFiles files) {
        this.files = files;
    }

    /** The templates of the library in those files. */
    public static Templates of(SourceFiles files) {
        return new Templates(files);
    }

    /**
     * The content of a template; nothing when neither the library nor the toolkit has it.
     *
     * @param name the path below {@code templates/}, such as {@code fonts/LiberationSans-Regular.ttf}
     * @throws SourceFiles.UnreadableFile when the library has the file but it cannot be read
     */
    public Optional<byte[]> find(String name) {
        Optional<byte[]> own = files.read(FOLDER + name);
        return own.isPresent() ? own : builtIn(name);
    }

    /**
     * The content of a template that the toolkit itself has.
     *
     * @throws IllegalArgumentException when there is no such template
     */
    public byte[] read(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no template " + name));
    }

    /** The text of a template, for looking something up in it: what is no UTF-8 in it is told where it is filled in. */
    public Optional<String> text(String name) {
        return find(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The template as a place for problems: its path in the library. */
    public Place place(String name) {
        return Place.of(FOLDER + name);
    }

    private static Optional<byte[]> builtIn(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/" + FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in template " + name + " cannot be read", e);
        }
    }
}

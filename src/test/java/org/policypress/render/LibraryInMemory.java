package org.policypress.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.library.SourceFiles;
import org.policypress.library.Templates;

/**
 * A library's files in memory.
 *
 * @param files texts by path
 */
public record LibraryInMemory(Map<String, String> files) implements SourceFiles {

    /** The built-in templates. */
    public static final Templates BUILT_IN = Templates.of(new LibraryInMemory(Map.of()));

    /** Templates of a library that has this one of its own. */
    public static Templates with(String template, String text) {
        return Templates.of(new LibraryInMemory(Map.of("templates/" + template, text)));
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> list(String folder) {
        return List.of();
    }
}

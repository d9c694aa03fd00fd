package org.policypress.library;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a library that a test has written down. */
public final class MemoryFiles implements SourceFiles {

    private final Map<String, byte[]> files = new TreeMap<>();

    /** Adds a file, or puts another in its place. */
    public MemoryFiles with(String path, byte[] content) {
        files.put(path, content.clone());
        return this;
    }

    /** Adds a text file, or puts another in its place. */
    public MemoryFiles with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a file away. */
    public MemoryFiles without(String path) {
        files.remove(path);
        return this;
    }

    @Override
    public Optional<byte[]> read(String path) {
        LibraryPath.of(path);
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    @Override
    public List<String> list(String folder) {
        LibraryPath.ofFolder(folder);
        String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        TreeSet<String> names = new TreeSet<>();
        for (String path : files.keySet()) {
            if (path.startsWith(prefix)) {
                int slash = path.indexOf('/', prefix.length());
                names.add(path.substring(prefix.length(), slash < 0 ? path.length() : slash + 1));
            }
        }
        return List.copyOf(names);
    }
}

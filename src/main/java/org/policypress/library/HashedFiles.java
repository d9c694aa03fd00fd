package org.policypress.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a library with their hashes, so that a change is noticed whatever the files' times are. A hash is of what was
 * read first, and a folder has what it was found to have first: so whatever is changed while a command works, a hash never
 * tells of a later state than the one that documents were made from.
 *
 * <p>A hash is half a SHA-256 (FIPS 180-4) in 22 characters of base64url (RFC 4648, section 5). Safe from any thread when the
 * files are.
 */
public final class HashedFiles implements SourceFiles {

    private static final int LENGTH = 16;

    private final SourceFiles files;
    private final Map<String, List<String>> folders = new ConcurrentHashMap<>();
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final Map<SourcePart, String> parts = new ConcurrentHashMap<>();

    /** The files with hashes of what is read of them from now on. */
    public HashedFiles(SourceFiles files) {
        this.files = files;
    }

    @Override
    public Optional<byte[]> read(String path) {
        Optional<byte[]> content = files.read(path);
        if (!hashes.containsKey(path)) {
            hashes.putIfAbsent(path, content.map(HashedFiles::hash).orElse(""));
        }
        return content;
    }

    @Override
    public List<String> list(String folder) {
        String name = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        return folders.computeIfAbsent(name, files::list);
    }

    @Override
    public Optional<History> history() {
        return files.history();
    }

    /**
     * The hash of one file; empty when there is none.
     *
     * @throws UnreadableFile when it cannot be read
     */
    public String hash(String path) {
        String known = hashes.get(path);
        if (known == null) {
            read(path);
            known = hashes.getOrDefault(path, "");
        }
        return known;
    }

    /** The hash of all files of a part, of their names and their content. */
    public String hash(SourcePart part) {
        return parts.computeIfAbsent(part, p -> {
            StringBuilder all = new StringBuilder();
            for (String path : p.files(this)) {
                // With its length, lest one name's end be taken for the next one's beginning.
                all.append(readable(path)).append(path.length()).append(':').append(path);
            }
            return hash(all.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    /** A school's folder may hold what nobody reads, of any size: whoever does read it is told what is wrong with it. */
    private String readable(String path) {
        try {
            return hash(path);
        } catch (UnreadableFile _) {
            return "";
        }
    }

    /** The hash of some bytes. */
    public static String hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return files.toString();
    }
}

package org.policypress.archive;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policypress.render.Format;

/** Which files a version has, by their paths in it. */
final class VersionFiles {

    /** The record of the sign-off: its hash stands in the register, the hashes of all others in it. */
    static final String RECORD = "record.json";

    /** The tailored policy. */
    static final String SOURCE = "policy.md";

    private static final String ATTACHMENTS = "attachments/";

    private VersionFiles() {}

    /** All files but the record. */
    static SortedMap<String, byte[]> of(Contents contents, SignOff signOff) {
        SortedMap<String, byte[]> files = of(contents);
        signOff.attachments().forEach(a -> files.put(ATTACHMENTS + a.name(), a.content()));
        return files;
    }

    /** The files that were made from the library. */
    static SortedMap<String, byte[]> of(Contents contents) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Format format : contents.publication().formats()) {
            files.put("policy." + format.extension(), contents.publication().file(format));
        }
        files.put(SOURCE, contents.source().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** What a record tells of each file. */
    static SortedMap<String, Fingerprint> fingerprints(SortedMap<String, byte[]> files) {
        SortedMap<String, Fingerprint> fingerprints = new TreeMap<>();
        files.forEach((path, content) -> fingerprints.put(path, Fingerprint.of(content)));
        return fingerprints;
    }

    /** The hashes of files. */
    static SortedMap<String, Sha256> hashes(SortedMap<String, byte[]> files) {
        SortedMap<String, Sha256> hashes = new TreeMap<>();
        files.forEach((path, content) -> hashes.put(path, Sha256.of(content)));
        return hashes;
    }

    /** Whether these are a version's files, its record among them, as they were signed off. */
    static boolean areAsSigned(SortedMap<String, byte[]> files, Event.SignedOff facts) {
        SortedMap<String, Sha256> hashes = hashes(files);
        return facts.record().equals(hashes.remove(RECORD)) && hashes.equals(facts.files());
    }
}

package org.policypress.archive;

/**
 * What a record tells of a file, so that it is recognised.
 *
 * @param bytes how long it is
 * @param sha256 its hash
 */
record Fingerprint(int bytes, Sha256 sha256) {

    /** The fingerprint of a file's content. */
    static Fingerprint of(byte[] content) {
        return new Fingerprint(content.length, Sha256.of(content));
    }
}

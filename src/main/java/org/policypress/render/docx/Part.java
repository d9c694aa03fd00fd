package org.policypress.render.docx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** One part of a Word file, packed as its zip holds it. A part that all documents share is packed once. */
final class Part {

    /** The default level makes a policy's file a twentieth smaller, and takes twice the time for the whole document. */
    private static final int LEVEL = Deflater.BEST_SPEED;

    private final String name;
    private final byte[] packed;
    private final boolean deflated;
    private final int crc;
    private final int size;

    private Part(String name, byte[] content, byte[] packed, boolean deflated) {
        CRC32 sum = new CRC32();
        sum.update(content);
        this.name = name;
        this.packed = packed;
        this.deflated = deflated;
        crc = (int) sum.getValue();
        size = content.length;
    }

    /**
     * A part that is worth compressing: XML.
     *
     * @param name its name in the package, without a slash at the front: {@code word/document.xml}
     */
    static Part of(String name, byte[] content) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 4 + 64);
            byte[] chunk = new byte[1 << 13];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return new Part(name, content, packed.toByteArray(), true);
        } finally {
            deflater.end();
        }
    }

    /** A part of XML. */
    static Part of(String name, XmlWriter xml) {
        return of(name, xml.bytes());
    }

    /** A part that is compressed in itself, such as a PNG. */
    static Part stored(String name, byte[] content) {
        return new Part(name, content, content, false);
    }

    String name() {
        return name;
    }

    /** The content as the zip holds it. */
    ByteBuffer packed() {
        return ByteBuffer.wrap(packed).asReadOnlyBuffer();
    }

    /** How many bytes the packed content has. */
    int packedSize() {
        return packed.length;
    }

    boolean deflated() {
        return deflated;
    }

    /** The CRC-32 of the content before it was packed. */
    int crc() {
        return crc;
    }

    /** How many bytes the content has before it is packed. */
    int size() {
        return size;
    }
}

package org.policypress.render.docx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes parts as a zip file (PKWARE's APPNOTE 6.3.3, which ECMA-376 part 2 rests on): in the order given, each with the
 * first moment that zip knows as its time, so that the same parts are the same bytes. {@code java.util.zip} cannot take a
 * part that is packed already, and POI's packages carry the clock's time.
 */
final class PackageFile {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final short VERSION = 20;
    private static final short UTF_8_NAMES = 1 << 11;
    private static final short DEFLATED = 8;
    private static final short MIDNIGHT = 0;

    /** 1 January 1980: years since 1980, then month, then day. */
    private static final short FIRST_DAY = (1 << 5) | 1;

    private PackageFile() {}

    /** The parts as one file. */
    static byte[] of(List<Part> parts) {
        List<byte[]> names = parts.stream()
                .map(part -> part.name().getBytes(StandardCharsets.UTF_8))
                .toList();
        int size = 22;
        for (int i = 0; i < parts.size(); i++) {
            size += 30 + 46 + 2 * names.get(i).length + parts.get(i).packedSize();
        }
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        int[] offsets = new int[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            offsets[i] = out.position();
            out.putInt(LOCAL_HEADER);
            description(out, parts.get(i), names.get(i));
            out.put(names.get(i)).put(parts.get(i).packed());
        }
        int directory = out.position();
        for (int i = 0; i < parts.size(); i++) {
            out.putInt(CENTRAL_HEADER).putShort(VERSION);
            description(out, parts.get(i), names.get(i));
            // No comment, first disk, no attributes.
            out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
            out.putInt(offsets[i]).put(names.get(i));
        }
        int directorySize = out.position() - directory;
        out.putInt(END_OF_DIRECTORY).putShort((short) 0).putShort((short) 0);
        out.putShort((short) parts.size()).putShort((short) parts.size());
        out.putInt(directorySize).putInt(directory).putShort((short) 0);
        return out.array();
    }

    /** What the header before a part and its entry in the directory have in common. */
    private static void description(ByteBuffer out, Part part, byte[] name) {
        out.putShort(VERSION).putShort(UTF_8_NAMES).putShort(part.deflated() ? DEFLATED : 0);
        out.putShort(MIDNIGHT).putShort(FIRST_DAY);
        out.putInt(part.crc()).putInt(part.packedSize()).putInt(part.size());
        out.putShort((short) name.length).putShort((short) 0);
    }
}

package org.policypress.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a document as a file of PDF 1.7 whose objects stand in compressed streams (ISO 32000-1, 7.5.7 and 7.5.8). PDFBox does
 * that too, but gives every array and every little dictionary a number, which makes the file larger and takes longer.
 */
final class CompactFile {

    /** The comment tells programs that move files that they are binary (ISO 19005-2, 6.1.2). */
    private static final byte[] HEADER = {
        '%', 'P', 'D', 'F', '-', '1', '.', '7', '\n', '%', (byte) 0xe2, (byte) 0xe3, (byte) 0xcf, (byte) 0xd3, '\n'
    };

    /** So few that a reader which wants one object need not read the whole file. */
    private static final int OBJECTS_IN_A_STREAM = 250;

    /** Bytes of a cross-reference: its type, an offset or a stream's number, an index. */
    private static final int[] FIELDS = {1, 4, 2};

    private static final byte AT_OFFSET = 1;
    private static final byte IN_STREAM = 2;

    private final PDDocument document;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
    private final ObjectNumbers numbers;
    private final ObjectWriter writer;
    private final List<byte[]> references = new ArrayList<>();

    private CompactFile(PDDocument document) {
        this.document = document;
        COSDictionary trailer = document.getDocument().getTrailer();
        numbers = new ObjectNumbers(
                List.of(trailer.getCOSDictionary(COSName.ROOT), trailer.getCOSDictionary(COSName.INFO)));
        writer = new ObjectWriter(numbers, out);
    }

    /** The file of a document whose fonts are final, and whose trailer has an identifier. */
    static byte[] of(PDDocument document) throws IOException {
        return new CompactFile(document).write();
    }

    private byte[] write() throws IOException {
        out.writeBytes(HEADER);
        List<COSDictionary> objects = numbers.objects();
        references.add(reference((byte) 0, 0, 0xffff));
        objects.forEach(_ -> references.add(new byte[0]));
        List<Integer> small = new ArrayList<>();
        for (int number = 1; number <= objects.size(); number++) {
            if (objects.get(number - 1) instanceof COSStream stream) {
                stream(number, stream);
            } else {
                small.add(number);
            }
        }
        for (int i = 0; i < small.size(); i += OBJECTS_IN_A_STREAM) {
            together(small.subList(i, Math.min(small.size(), i + OBJECTS_IN_A_STREAM)));
        }
        crossReferences();
        return out.toByteArray();
    }

    private void stream(int number, COSStream stream) throws IOException {
        references.set(number, reference(AT_OFFSET, out.size(), 0));
        writer.ascii(number + " 0 obj\n");
        writer.dictionary(stream);
        writer.ascii("\nstream\n");
        try (InputStream content = stream.createRawInputStream()) {
            content.transferTo(out);
        }
        writer.ascii("\nendstream\nendobj\n");
    }

    /** Objects that are compressed together, after a list of where each begins. */
    private void together(List<Integer> part) throws IOException {
        int own = references.size();
        references.add(new byte[0]);
        ByteArrayOutputStream bodies = new ByteArrayOutputStream(1 << 15);
        ObjectWriter body = new ObjectWriter(numbers, bodies);
        StringBuilder offsets = new StringBuilder();
        for (int i = 0; i < part.size(); i++) {
            int number = part.get(i);
            references.set(number, reference(IN_STREAM, own, i));
            offsets.append(number).append(' ').append(bodies.size()).append(' ');
            body.dictionary(numbers.objects().get(number - 1));
            bodies.write('\n');
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream(offsets.length() + bodies.size());
        new ObjectWriter(numbers, content).ascii(offsets.toString());
        bodies.writeTo(content);
        COSStream stream = compressed(content);
        stream.setItem(COSName.TYPE, COSName.OBJ_STM);
        stream.setInt(COSName.N, part.size());
        stream.setInt(COSName.FIRST, offsets.length());
        stream(own, stream);
    }

    private void crossReferences() throws IOException {
        int start = out.size();
        int own = references.size();
        references.add(reference(AT_OFFSET, start, 0));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        references.forEach(content::writeBytes);
        COSStream stream = compressed(content);
        COSDictionary trailer = document.getDocument().getTrailer();
        stream.setItem(COSName.TYPE, COSName.XREF);
        stream.setInt(COSName.SIZE, references.size());
        COSArray widths = new COSArray();
        for (int field : FIELDS) {
            widths.add(COSInteger.get(field));
        }
        stream.setItem(COSName.W, widths);
        for (COSName name : List.of(COSName.ROOT, COSName.INFO, COSName.ID)) {
            stream.setItem(name, trailer.getItem(name));
        }
        stream(own, stream);
        writer.ascii("startxref\n" + start + "\n%%EOF\n");
    }

    private COSStream compressed(ByteArrayOutputStream content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream filter = stream.createOutputStream(COSName.FLATE_DECODE)) {
            content.writeTo(filter);
        }
        return stream;
    }

    private static byte[] reference(byte type, int place, int index) {
        return ByteBuffer.allocate(FIELDS[0] + FIELDS[1] + FIELDS[2])
                .put(type)
                .putInt(place)
                .putShort((short) index)
                .array();
    }
}

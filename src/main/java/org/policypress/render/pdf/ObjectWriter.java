package org.policypress.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Writes objects in the syntax of PDF (ISO 32000-1, 7.3). */
final class ObjectWriter {

    private final ObjectNumbers numbers;
    private final Map<COSName, byte[]> names = new HashMap<>();
    private final ByteArrayOutputStream out;

    /** @param numbers tells which objects are referred to, and not written out */
    ObjectWriter(ObjectNumbers numbers, ByteArrayOutputStream out) {
        this.numbers = numbers;
        this.out = out;
    }

    void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A dictionary itself, or a stream's, with what it has: no reference to it. */
    void dictionary(COSDictionary dictionary) throws IOException {
        ascii("<<");
        for (var entry : dictionary.entrySet()) {
            name(entry.getKey());
            value(entry.getValue());
        }
        ascii(">>");
    }

    private void value(@Nullable COSBase value) throws IOException {
        COSBase object = ObjectNumbers.resolved(value);
        Integer number = object == null ? null : numbers.of(object);
        if (number != null) {
            ascii(" " + number + " 0 R");
            return;
        }
        switch (object) {
            case COSDictionary dictionary -> dictionary(dictionary);
            case COSArray array -> {
                out.write('[');
                for (COSBase element : array) {
                    value(element);
                }
                out.write(']');
            }
            case COSName name -> name(name);
            case COSString string -> string(string.getBytes());
            case COSInteger integer -> ascii(" " + integer.longValue());
            case COSFloat real -> {
                out.write(' ');
                real.writePDF(out);
            }
            case COSBoolean bool -> ascii(bool.getValue() ? " true" : " false");
            case null, default -> ascii(" null");
        }
    }

    private void name(COSName name) throws IOException {
        byte[] written = names.get(name);
        if (written == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            name.writePDF(bytes);
            written = bytes.toByteArray();
            names.put(name, written);
        }
        out.writeBytes(written);
    }

    /** ISO 32000-1, 7.3.4.2: any byte may stand in a string but these. */
    private void string(byte[] bytes) {
        out.write('(');
        for (byte b : bytes) {
            switch (b) {
                case '(', ')', '\\' -> {
                    out.write('\\');
                    out.write(b);
                }
                case '\r' -> ascii("\\r");
                case '\n' -> ascii("\\n");
                default -> out.write(b);
            }
        }
        out.write(')');
    }
}

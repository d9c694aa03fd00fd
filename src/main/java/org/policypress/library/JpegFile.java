package org.policypress.library;

import java.nio.ByteBuffer;

/**
 * Checks that a JPEG file is whole, from its first marker to its last, and finds its size (ITU-T T.81, annex B). The pixels
 * are not decoded.
 */
final class JpegFile {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    /** Bits of a sample in the only kind that all programs read. */
    private static final int SAMPLE = 8;

    private static final ImageSize DAMAGED =
            new ImageSize.Refused("this JPEG picture is cut short or damaged; save it again");

    private static final ImageSize UNUSUAL = new ImageSize.Refused(
            "this JPEG picture is of a kind that few programs can read; save it again as an ordinary JPEG");

    private static final ImageSize FOR_PRINT = new ImageSize.Refused(
            "this JPEG picture is in the colours of printing (CMYK), which screens show wrongly; save it as RGB");

    private JpegFile() {}

    static ImageSize read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(2);
        ImageSize size = DAMAGED;
        boolean scanned = false;
        while (in.remaining() >= 2) {
            if (in.get() != (byte) 0xFF) {
                return DAMAGED;
            }
            int marker = marker(in);
            if (marker == END_OF_IMAGE) {
                return scanned ? size : DAMAGED;
            }
            if (in.remaining() < 2) {
                return DAMAGED;
            }
            int length = Short.toUnsignedInt(in.getShort(in.position()));
            if (length < 2 || length > in.remaining()) {
                return DAMAGED;
            }
            if (isFrame(marker)) {
                size = frame(marker, in.slice(in.position() + 2, length - 2));
                if (size instanceof ImageSize.Refused) {
                    return size;
                }
            }
            in.position(in.position() + length);
            if (marker == START_OF_SCAN) {
                scanned = true;
                skipScan(in);
            }
        }
        return DAMAGED;
    }

    /** A marker's second byte; any number of bytes FF may come before it (B.1.1.2). */
    private static int marker(ByteBuffer in) {
        int marker = 0xFF;
        while (marker == 0xFF && in.hasRemaining()) {
            marker = Byte.toUnsignedInt(in.get());
        }
        return marker;
    }

    /** Whether a marker begins a frame: SOF0 to SOF15, among which are three of another meaning. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static ImageSize frame(int marker, ByteBuffer frame) {
        if (frame.remaining() < 6) {
            return DAMAGED;
        }
        int precision = frame.get();
        int height = Short.toUnsignedInt(frame.getShort());
        int width = Short.toUnsignedInt(frame.getShort());
        int components = frame.get();
        boolean usual = marker <= 0xC2 && precision == SAMPLE; // baseline, extended or progressive
        if (!usual || (components != 1 && components != 3 && components != 4)) {
            return UNUSUAL;
        }
        if (components == 4) {
            return FOR_PRINT;
        }
        return width > 0 && height > 0 ? new ImageSize.Pixels(width, height) : DAMAGED;
    }

    /** Goes to the next marker after a scan: FF 00 is a byte FF of its data, FF D0 to FF D7 stand between its parts. */
    private static void skipScan(ByteBuffer in) {
        while (in.remaining() >= 2) {
            int next = Byte.toUnsignedInt(in.get(in.position() + 1));
            boolean data = in.get(in.position()) != (byte) 0xFF || next == 0 || (next >= 0xD0 && next <= 0xD7);
            if (!data) {
                return;
            }
            in.get();
        }
    }
}

package org.policypress.library;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Checks that a PNG file is whole, and finds its size (W3C, Portable Network Graphics Specification): every chunk has its
 * checksum, and the pixels inflate to as many bytes as the header says. No pixel is kept.
 */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;

    /** The bit depths that each colour type can have (section 11.2.2). */
    private static final Set<Integer> GREY = Set.of(1, 2, 4, 8, 16);

    private static final Set<Integer> PALETTE = Set.of(1, 2, 4, 8);
    private static final Set<Integer> WHOLE_BYTES = Set.of(8, 16);

    /** First column, first row, and steps between columns and rows of the seven passes of Adam7 (section 8.2). */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final ImageSize DAMAGED =
            new ImageSize.Refused("this PNG picture is cut short or damaged; save it again");

    private record Header(int width, int height, int bitsPerPixel, boolean interlaced) {

        /** How many bytes the pixels inflate to: each row begins with the byte that names its filter. */
        long inflated() {
            if (!interlaced) {
                return rows(width, height);
            }
            long sum = 0;
            for (int[] pass : ADAM7) {
                long columns = (width - pass[0] + pass[2] - 1L) / pass[2];
                long rows = (height - pass[1] + pass[3] - 1L) / pass[3];
                sum += columns > 0 && rows > 0 ? rows(columns, rows) : 0;
            }
            return sum;
        }

        private long rows(long columns, long rows) {
            return rows * (1 + (columns * bitsPerPixel + 7) / 8);
        }
    }

    private PngFile() {}

    static ImageSize read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(SIGNATURE);
        Header header = new Header(0, 0, 0, false);
        try (Inflater inflater = new Inflater()) {
            long inflated = 0;
            while (in.remaining() >= 12) {
                int length = in.getInt();
                int type = in.getInt(in.position());
                if (length < 0 || length > in.remaining() - 8 || !hasChecksum(in, length)) {
                    return DAMAGED;
                }
                in.getInt();
                ByteBuffer chunk = in.slice(in.position(), length);
                in.position(in.position() + length + 4);
                if (header.width() == 0) {
                    if (type != IHDR || length != 13) {
                        return DAMAGED;
                    }
                    header = header(chunk);
                    if (header.width() < 1 || header.height() < 1 || header.bitsPerPixel() < 1) {
                        return DAMAGED;
                    }
                    if ((long) header.width() * header.height() > ImageFiles.MOST_PIXELS) {
                        return new ImageSize.Pixels(header.width(), header.height());
                    }
                } else if (type == IDAT) {
                    inflated += inflate(inflater, chunk, header.inflated() - inflated);
                } else if (type == IEND) {
                    return inflated == header.inflated()
                            ? new ImageSize.Pixels(header.width(), header.height())
                            : DAMAGED;
                }
            }
        } catch (DataFormatException e) {
            return DAMAGED;
        }
        return DAMAGED;
    }

    private static boolean hasChecksum(ByteBuffer in, int length) {
        CRC32 crc = new CRC32();
        crc.update(in.slice(in.position(), length + 4));
        return (int) crc.getValue() == in.getInt(in.position() + length + 4);
    }

    private static Header header(ByteBuffer chunk) {
        int width = chunk.getInt();
        int height = chunk.getInt();
        int depth = chunk.get();
        int samples = switch (chunk.get()) {
            case 0 -> GREY.contains(depth) ? 1 : 0;
            case 2 -> WHOLE_BYTES.contains(depth) ? 3 : 0;
            case 3 -> PALETTE.contains(depth) ? 1 : 0;
            case 4 -> WHOLE_BYTES.contains(depth) ? 2 : 0;
            case 6 -> WHOLE_BYTES.contains(depth) ? 4 : 0;
            default -> 0;
        };
        boolean interlaced = chunk.get(12) == 1;
        return new Header(width, height, samples * depth, interlaced);
    }

    /**
     * Inflates a piece of the pixels.
     *
     * @param most how many bytes are due at most
     * @return how many there are, or one more than are due
     */
    private static long inflate(Inflater inflater, ByteBuffer chunk, long most) throws DataFormatException {
        byte[] sink = new byte[64 * 1024];
        long count = 0;
        inflater.setInput(chunk);
        while (!inflater.finished() && count <= most) {
            int n = inflater.inflate(sink);
            if (n == 0) {
                break;
            }
            count += n;
        }
        return Math.min(count, most + 1);
    }
}

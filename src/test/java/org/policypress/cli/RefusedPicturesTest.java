package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code render} with pictures that would do harm: each is refused with its place, in every format, and nothing is fetched. */
class RefusedPicturesTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\n";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void startLibrary() {
        assertEquals(0, new Shell(folder).type("new", "ours").status());
        shell = new Shell(folder.resolve("ours"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "html"})
    void aPictureOfThirtyThousandPixelsEachWayIsNeverDrawn(String format) throws IOException {
        byte[] huge = png(30_000, 30_000);
        assertTrue(huge.length < 2_000_000, "its rows are all the same, so the file is small");
        Files.write(folder.resolve("ours/policies/images/huge.png"), huge);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getTotalThreadAllocatedBytes();
        assertRefused(
                format,
                "images/huge.png",
                "policies/pictures.md:10:6: policies/images/huge.png: this picture has 30000 x 30000 pixels, and 50 million"
                        + " is the most; save a smaller one");
        long mebibytes = (threads.getTotalThreadAllocatedBytes() - before) >> 20;
        assertTrue(mebibytes < 300, () -> mebibytes + " MiB were used, and the picture would take 3,433");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "html"})
    void anSvgThatTakesInAFileIsRefused(String format) {
        shell.file("policies/images/reader.svg", SVG + "  <image href=\"file:///etc/passwd\"/>\n</svg>");
        assertRefused(
                format,
                "images/reader.svg",
                "policies/images/reader.svg:2: a picture cannot lead to or take in 'file:///etc/passwd'; save it with"
                        + " everything inside, and no links");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "html"})
    void anSvgWithAnExternalEntityIsRefused(String format) {
        String entity = "<!DOCTYPE svg [\n<!ENTITY x SYSTEM \"file:///etc/passwd\">\n]>\n";
        shell.file("policies/images/entity.svg", entity + SVG + "<text>&x;</text>\n</svg>");
        assertRefused(
                format,
                "images/entity.svg",
                "policies/images/entity.svg:3: a picture cannot have declarations between [ and ] in its DOCTYPE; save it"
                        + " without");
    }

    @Test
    void aPictureOnTheWebIsRefusedAndNotFetched() throws IOException {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.png";
            assertRefused(
                    "pdf,docx,html",
                    address,
                    "policies/pictures.md:10:6: a picture is a file of the library, named from this file's folder, as in"
                            + " images/plan.svg; '" + address + "' is none");
            shell.file("policies/images/web.svg", SVG + "<image href=\"" + address + "\"/>\n</svg>");
            assertRefused(
                    "pdf,docx,html",
                    "images/web.svg",
                    "policies/images/web.svg:2: a picture cannot lead to or take in '" + address + "'; save it with"
                            + " everything inside, and no links");
            assertEquals(0, fetched.get());
        } finally {
            server.stop(0);
        }
    }

    private void assertRefused(String format, String picture, String problem) {
        shell.file("policies/pictures.md", """
                        ---
                        title: Pictures
                        audience: Staff
                        statutory: false
                        review: every year
                        website: true
                        ---
                        # One

                        See: ![A picture](%s)
                        """.formatted(picture)).file("schools/ours/school.yaml", """
                        name: Ours
                        phase: primary
                        governance: academy
                        people: {head: Ann, chair: Ben}
                        policies:
                          pictures: {last_review: 2026-01}
                        """);
        Shell.Result result = shell.type("render", "--school", "ours", "--format", format);
        assertEquals(1, result.status(), result.err());
        assertEquals(problem, result.err().lines().findFirst().orElse(""));
        assertFalse(Files.exists(folder.resolve("ours/output/ours")), "a policy with an error is not written");
    }

    /** A whole PNG picture in one colour: a bit for each pixel. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(pixels)) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int i = 0; i < height; i++) {
                deflater.write(row);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        byte greyOfOneBit = 1;
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(greyOfOneBit)
                        .array());
        chunk(file, "IDAT", pixels.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) throws IOException {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        file.write(ByteBuffer.allocate(4).putInt(content.length).array());
        file.write(named);
        file.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}

package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a preview from beginning. */
class PreviewCommandTest {

    @TempDir
    private Path folder;

    private Shell.Result preview(int port) {
        return new Shell(folder)
                .file("library.yaml", "provider: A\ncopyright: A\nretention: 7 years\n")
                .type("preview", "--port", Integer.toString(port));
    }

    @Test
    void aPortThatThereIsNotIsRefused() {
        Shell.Result result = preview(65_536);
        assertEquals(2, result.status());
        assertEquals(
                "There is no port 65536: give a number from 0 to 65535",
                result.err().lines().findFirst().orElse(""));
    }

    @Test
    void aPortThatIsTakenIsToldSo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            Shell.Result result = preview(port);
            assertEquals(2, result.status());
            assertEquals(
                    "The port " + port + " is taken, perhaps by another preview: end that, or give another with --port",
                    result.err().lines().findFirst().orElse(""));
        }
    }
}

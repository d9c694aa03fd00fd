package org.policypress.render.html;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.policypress.json.Json;
import org.policypress.render.Program;

/** Chromium without a window, with one page open: what readers' browsers make of our files. */
final class Chromium implements AutoCloseable {

    private static final int LONGEST_SECONDS = 60;

    /** How a page is looked at. */
    record Screen(int width, int height, Scheme scheme, Medium medium) {

        /** Which ground a reader prefers. */
        enum Scheme {
            LIGHT,
            DARK
        }

        /** A window on a desk. */
        static Screen wide(Scheme scheme) {
            return new Screen(1280, 800, scheme, Medium.SCREEN);
        }

        /** The narrowest that a page must be readable on without scrolling sideways: WCAG 2.2, 1.4.10. */
        static Screen narrow(Scheme scheme) {
            return new Screen(320, 640, scheme, Medium.SCREEN);
        }

        /** The text of A4 between its margins, in CSS pixels. */
        static Screen paper() {
            return new Screen(643, 957, Scheme.LIGHT, Medium.PRINT);
        }

        @Override
        public String toString() {
            return medium == Medium.PRINT ? "print" : width + " px, " + (scheme == Scheme.DARK ? "dark" : "light");
        }
    }

    private final Path folder;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final DevTools page;

    private Chromium(Path folder, Process process) throws IOException, InterruptedException {
        this.folder = folder;
        this.process = process;
        page = new DevTools(client, newPage(port(folder)));
    }

    /** Starts the browser; its files go into a folder of the test's. */
    static Chromium start(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Program.named("chromium")
                        .with(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-sync",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--hide-scrollbars",
                                "--no-first-run",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + folder.resolve("profile")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.txt").toFile())
                .start();
        return new Chromium(folder, process);
    }

    /** The port that the browser has chosen, once it is there. */
    private static int port(Path folder) throws IOException, InterruptedException {
        Path told = folder.resolve("profile/DevToolsActivePort");
        for (int i = 0; i < LONGEST_SECONDS * 20; i++) {
            List<String> lines = Files.exists(told) ? Files.readAllLines(told) : List.of();
            if (lines.size() > 1) {
                return Integer.parseInt(lines.getFirst());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("Chromium does not start: " + Files.readString(folder.resolve("chromium.txt")));
    }

    private URI newPage(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        String answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
        return URI.create(Json.readObject(answer).text("webSocketDebuggerUrl"));
    }

    /** Opens a file of ours. */
    void open(byte[] html, Screen screen) throws IOException, InterruptedException {
        Path file = folder.resolve("page.html");
        Files.write(file, html);
        page.ask("Emulation.setDeviceMetricsOverride", metrics(screen));
        page.ask("Emulation.setEmulatedMedia", media(screen));
        // As in the window that a reader is working in: without this nothing ever has the focus.
        page.ask("Emulation.setFocusEmulationEnabled", Json.Members.empty().with("enabled", new Json.Truth(true)));
        page.ask("Page.navigate", Json.Members.empty().with("url", file.toUri().toString()));
        run("document.readyState == 'complete' || new Promise(done => addEventListener('load', done))");
    }

    private static Json.Members metrics(Screen screen) {
        return Json.Members.empty()
                .with("width", screen.width())
                .with("height", screen.height())
                .with("deviceScaleFactor", 1)
                .with("mobile", new Json.Truth(false));
    }

    private static Json.Members media(Screen screen) {
        Json.Members scheme = Json.Members.empty()
                .with("name", "prefers-color-scheme")
                .with("value", screen.scheme() == Screen.Scheme.DARK ? "dark" : "light");
        return Json.Members.empty()
                .with("media", screen.medium() == Medium.PRINT ? "print" : "screen")
                .with("features", Json.items(List.of(scheme)));
    }

    /** Runs a script in the page and gives what came of it, lines for an array of texts. */
    List<String> run(String script) throws InterruptedException {
        String lines = "(async () => [].concat(await (" + script + ")).join('\\n'))()";
        Json.Members answer = page.ask(
                "Runtime.evaluate",
                Json.Members.empty().with("expression", lines).with("awaitPromise", new Json.Truth(true)));
        if (answer.find("exceptionDetails").isPresent()) {
            throw new AssertionError(answer.write());
        }
        return answer.object("result").text("value").lines().toList();
    }

    /** Runs a library's script in the page. */
    void load(String script) throws InterruptedException {
        page.ask("Runtime.evaluate", Json.Members.empty().with("expression", script));
    }

    @Override
    public void close() {
        page.close();
        client.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
    }
}

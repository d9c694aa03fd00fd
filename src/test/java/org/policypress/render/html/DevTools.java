package org.policypress.render.html;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.policypress.json.Json;

/**
 * A conversation with one page of Chromium: the <a href="https://chromedevtools.github.io/devtools-protocol/">DevTools
 * Protocol</a>, a request and its answer at a time.
 */
final class DevTools implements AutoCloseable {

    private static final int LONGEST_SECONDS = 120;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int requests;

    /** Begins to talk with the page at an address that Chromium gave. */
    DevTools(HttpClient client, URI page) {
        socket = client.newWebSocketBuilder().buildAsync(page, new Listener()).join();
    }

    /**
     * What Chromium answers to a request.
     *
     * @param method its name, such as {@code Page.navigate}
     */
    Json.Members ask(String method, Json.Members parameters) throws InterruptedException {
        int id = ++requests;
        Json.Members request =
                Json.Members.empty().with("id", id).with("method", method).with("params", parameters);
        socket.sendText(request.write(), true).join();
        while (true) {
            String message = received.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError(method + " has no answer");
            }
            Json.Members answer = Json.readObject(message);
            if (answer.find("id").isPresent() && answer.whole("id") == id) {
                return answer.find("result").isPresent() ? answer.object("result") : refused(method, message);
            }
        }
    }

    private static Json.Members refused(String method, String message) {
        throw new AssertionError(method + " is refused: " + message);
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Puts the pieces of each message together. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            message.append(piece);
            if (last) {
                received.add(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}

package org.policypress.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved is seen; what is wrong is shown where it stands; nobody else sees anything. */
class PreviewTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    Path library;

    private Preview preview;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void begin() throws IOException {
        write("library.yaml", "provider: PACT HR\ncopyright: C\nlocale: en-GB\nretention: 7 years\n");
        write(
                "schools/a/school.yaml",
                "name: Tom & Co\nphase: primary\ngovernance: maintained\npolicies: {fire: {}}\n");
        write("secret.txt", "the secret");
        policy("1. Leave when the bell rings.\n");
        preview = Preview.start(library, 0);
    }

    @AfterEach
    void end() {
        preview.close();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(library.resolve(file).getParent());
        Files.writeString(library.resolve(file), text);
    }

    private void policy(String text) throws IOException {
        write("policies/fire.md", """
                ---
                title: Fire Policy
                audience: All staff
                statutory: false
                review: every year
                website: true
                ---
                # Leaving

                """ + text);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(preview.address() + path))
                        .timeout(LONGEST)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aLibraryThatIsAwayForAWhileKeepsItsLastDrafts() throws Exception {
        assertTrue(get("draft/a/fire").body().contains("Leave when the bell rings."));
        Path away = library.resolveSibling(library.getFileName() + "-away");
        Files.move(library, away);
        Thread.sleep(1_000); // until that was noticed
        assertTrue(get("draft/a/fire").body().contains("Leave when the bell rings."));
        Files.move(away, library);
        policy("1. Leave when the siren sounds.\n");
        get("changes/1");
        assertTrue(get("draft/a/fire").body().contains("siren"));
    }

    @Test
    void aDraftIsShownAndShownAnewWhenItIsSaved() throws Exception {
        assertTrue(get("draft/a/fire").body().contains("Leave when the bell rings."));
        assertTrue(get("library").body().contains("\"revision\": 1"));

        policy("1. Leave when the siren sounds.\n");
        HttpResponse<String> changed = get("changes/1");

        assertTrue(changed.body().contains("\"revision\": 2"), changed.body());
        String draft = get("draft/a/fire").body();
        assertTrue(draft.contains("Leave when the siren sounds."), draft);
        assertFalse(draft.contains("the bell"), draft);
    }

    @Test
    void anErrorIsShownWhereItStandsAndGoesWhenItIsMended() throws Exception {
        policy("1. Ask ${school.nmae} & <leave>.\n");
        get("changes/1");
        String page = get("draft/a/fire").body();
        assertTrue(page.contains("<h2>policies/fire.md:10:8</h2>"), page);
        assertTrue(page.contains("<p>unknown placeholder ${school.nmae}; did you mean ${school.name}?</p>"), page);
        assertTrue(
                page.contains(
                        "<span class=\"number\">10</span><mark>1. Ask <b>${school.nmae} &amp; &lt;leave&gt;.</b></mark>"),
                page);
        assertTrue(get("state/a/fire").body().contains("\"severity\": \"error\""));

        policy("1. Ask ${school.name}.\n");
        get("changes/2");
        assertTrue(get("draft/a/fire").body().contains("Tom &amp; Co"));
        assertTrue(
                get("state/a/fire").body().contains("\"problems\": []"),
                get("state/a/fire").body());
    }

    @Test
    void aSchoolOrLibraryWithErrorsIsTold() throws Exception {
        write("schools/a/school.yaml", "name: Tom & Co\nphase: primry\ngovernance: maintained\n");
        get("changes/1");
        String page = get("draft/a/fire").body();
        assertTrue(page.contains("<h1>One error is in the way</h1>"), page);
        assertTrue(page.contains("schools/a/school.yaml:2:8"), page);

        write("library.yaml", "provider: [\n");
        get("changes/2");
        assertTrue(
                get("draft/a/fire").body().contains("library.yaml:"),
                get("draft/a/fire").body());
    }

    @Test
    void aDraftThatThereIsNotIsTold() throws Exception {
        HttpResponse<String> none = get("draft/a/other");
        assertEquals(404, none.statusCode());
        assertTrue(none.body().contains("There is no draft of that policy for that school. Choose others above."));
        assertEquals(404, get("policies/fire.md").statusCode());
    }

    @Test
    void noFileIsReachedByAnyPath() throws Exception {
        for (String path : new String[] {
            "/../secret.txt",
            "/secret.txt",
            "/draft/../secret.txt",
            "/draft/%2e%2e/secret.txt",
            "//etc/passwd",
            "/draft/a/..%2f..%2fsecret",
            "/preview.css/../../secret.txt",
            "/state/../secret.txt"
        }) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 404") || answer.startsWith("HTTP/1.1 400"), path + ": " + answer);
            assertFalse(answer.contains("the secret"), path);
        }
    }

    @Test
    void whoAsksByAnotherNameIsRefused() throws Exception {
        for (String host :
                new String[] {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost", "127.0.0.1:1"
                }) {
            String answer = raw("GET /library HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 403"), host + ": " + answer);
            assertTrue(answer.contains("The preview answers only by its own address, on this computer."), answer);
            assertFalse(answer.contains("Tom"), answer);
        }
        assertTrue(raw("GET /library HTTP/1.0\r\n\r\n").contains("403"), "without any host");
    }

    @Test
    void nothingCanBeSent() throws Exception {
        String answer = raw("POST /library HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
        assertTrue(answer.contains("The preview shows drafts, and changes nothing."), answer);
    }

    @Test
    void aDraftMayRunNothingAndFetchNothing() throws Exception {
        String policy = get("draft/a/fire")
                .headers()
                .firstValue("content-security-policy")
                .orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertFalse(policy.contains("script-src"), policy);
        assertEquals(
                "no-store",
                get("draft/a/fire").headers().firstValue("cache-control").orElseThrow());
    }

    /** Sends a request as it stands, with this preview's own address in the place of HOST. */
    private String raw(String request) throws IOException {
        URI address = URI.create(preview.address());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.replace("HOST", address.getAuthority()).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}

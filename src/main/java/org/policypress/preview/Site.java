package org.policypress.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policypress.json.Json;
import org.policypress.library.Library;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * Answers a browser. There are these addresses, and no others: the page, its style and script; what is in the library; a draft;
 * and a question that is answered when something has changed.
 */
final class Site implements HttpHandler {

    private static final Pattern DRAFT =
            Pattern.compile("/draft/([A-Za-z0-9][A-Za-z0-9._-]*)/([A-Za-z0-9][A-Za-z0-9._-]*)");
    private static final Pattern STATE =
            Pattern.compile("/state/([A-Za-z0-9][A-Za-z0-9._-]*)/([A-Za-z0-9][A-Za-z0-9._-]*)");
    private static final Pattern CHANGES = Pattern.compile("/changes/([0-9]{1,9})");

    private static final Map<String, String> FILES = Map.of(
            "/", "preview.html",
            "/preview.css", "preview.css",
            "/preview.js", "preview.js");

    private static final String OWN = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
    private static final String DRAFTS =
            "default-src 'none'; style-src 'unsafe-inline' 'self'; img-src data:; font-src data:;"
                    + " frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private final Revisions revisions;
    private final Set<String> hosts;

    /** @param port where it is reached: a browser names it with the host */
    Site(Revisions revisions, int port) {
        this.revisions = revisions;
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        // A page of another site can point a name of its own at this computer and ask by that (DNS rebinding): refused.
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        if (!hosts.contains(host.toLowerCase(Locale.ROOT))) {
            words(exchange, 403, "Not from here", "The preview answers only by its own address, on this computer.");
            return;
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            words(exchange, 405, "Not allowed", "The preview shows drafts, and changes nothing.");
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String file = FILES.get(path);
        Matcher draft = DRAFT.matcher(path);
        Matcher state = STATE.matcher(path);
        Matcher changes = CHANGES.matcher(path);
        if (file != null) {
            send(exchange, 200, type(file), OWN, resource(file));
        } else if (path.equals("/library")) {
            json(exchange, library(revisions.current()));
        } else if (changes.matches()) {
            json(exchange, library(revisions.after(Integer.parseInt(changes.group(1)))));
        } else if (state.matches()) {
            json(exchange, state(state.group(1), state.group(2)));
        } else if (draft.matches()) {
            draft(exchange, draft.group(1), draft.group(2));
        } else {
            words(exchange, 404, "Nothing here", "There is nothing at this address. Begin at the first page.");
        }
    }

    private static Json library(Revisions.Revision revision) {
        Optional<Library> library = revision.shelf().library();
        return Json.Members.empty()
                .with("revision", revision.number())
                .with("errors", revision.shelf().errors().size())
                .with(
                        "schools",
                        Json.items(library.map(Library::schools).orElse(List.of()).stream()
                                .map(school -> Json.Members.empty()
                                        .with("id", school.id().value())
                                        .with("name", school.name())
                                        .with(
                                                "policies",
                                                Json.items(school.policies().stream()
                                                        .map(a -> new Json.Text(
                                                                a.policy().value()))
                                                        .toList())))
                                .toList()))
                .with(
                        "policies",
                        Json.items(library.map(Library::policies).orElse(List.of()).stream()
                                .map(policy -> Json.Members.empty()
                                        .with("id", policy.id().value())
                                        .with("title", policy.title()))
                                .toList()));
    }

    private Json state(String school, String policy) {
        Revisions.Revision revision = revisions.current();
        return Json.Members.empty()
                .with("revision", revision.number())
                .with(
                        "problems",
                        Json.items(problems(revision.shelf(), revision.draft(school, policy), school, policy)
                                .map(Site::problem)
                                .toList()));
    }

    private static Json problem(Problem problem) {
        return Json.Members.empty()
                .with("place", problem.place().toString())
                .with("severity", problem.isError() ? "error" : "warning")
                .with("sentence", problem.sentence());
    }

    private void draft(HttpExchange exchange, String school, String policy) throws IOException {
        Revisions.Revision revision = revisions.current();
        Optional<Outcome<String>> draft = revision.draft(school, policy);
        if (draft.isPresent() && !draft.get().hasErrors() && draft.get().value().isPresent()) {
            send(exchange, 200, "text/html", DRAFTS, bytes(draft.get().value().get()));
            return;
        }
        List<Problem> problems = problems(revision.shelf(), draft, school, policy)
                .filter(Problem::isError)
                .toList();
        if (problems.isEmpty()) {
            words(
                    exchange,
                    404,
                    "No such draft",
                    "There is no draft of that policy for that school. Choose others above.");
            return;
        }
        String title = problems.size() == 1 ? "One error is in the way" : problems.size() + " errors are in the way";
        send(exchange, 200, "text/html", DRAFTS, bytes(Pages.problems(revision.shelf(), title, problems)));
    }

    /** What concerns a draft: what is wrong with it, or where it cannot be made, with the files that it is made from. */
    private static Stream<Problem> problems(
            Shelf shelf, Optional<Outcome<String>> draft, String school, String policy) {
        Stream<Problem> own = draft.stream().flatMap(outcome -> outcome.problems().stream());
        Stream<Problem> files = shelf.problems().stream().filter(problem -> {
            String file = problem.place().file();
            return file.equals("policies/" + policy + ".md")
                    || file.startsWith("schools/" + school + "/")
                    || !(file.startsWith("policies/") || file.startsWith("schools/"));
        });
        return Stream.concat(own, files).sorted().distinct();
    }

    private static void words(HttpExchange exchange, int status, String title, String words) throws IOException {
        send(exchange, status, "text/html", DRAFTS, bytes(Pages.words(title, words)));
    }

    private static void json(HttpExchange exchange, Json json) throws IOException {
        send(exchange, 200, "application/json", OWN, bytes(json.write()));
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, byte[] body)
            throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String type(String file) {
        return file.endsWith(".css") ? "text/css" : file.endsWith(".js") ? "text/javascript" : "text/html";
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no built-in file " + name);
            }
            return in.readAllBytes();
        }
    }
}

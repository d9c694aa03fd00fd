package org.policypress.preview;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Shows the drafts of a library in a browser, until it is closed. It is reached from this computer only, and answers with
 * drafts only.
 */
public final class Preview implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService answering;
    private final Thread watching;

    private Preview(HttpServer server, ExecutorService answering, Thread watching) {
        this.server = server;
        this.answering = answering;
        this.watching = watching;
    }

    /**
     * Begins.
     *
     * @param folder the library
     * @param port where to listen; 0 for any that is free
     * @throws IOException when the port is taken
     */
    public static Preview start(Path folder, int port) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        Watch watch = new Watch(folder);
        Revisions revisions = new Revisions(Shelf.read(folder));
        ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(answering);
        server.createContext("/", new Site(revisions, server.getAddress().getPort()));
        server.start();
        Thread watching = Thread.ofPlatform().daemon().name("preview").start(() -> watch(watch, folder, revisions));
        return new Preview(server, answering, watching);
    }

    private static void watch(Watch watch, Path folder, Revisions revisions) {
        revisions.current().warm();
        while (true) {
            try {
                Set<Path> changed = watch.await();
                revisions.next(revisions.current().shelf().next(folder, changed));
            } catch (InterruptedException e) {
                return;
            } catch (UncheckedIOException e) {
                // The library's folder itself is away, as while another branch is checked out over it: its last drafts
                // stay
                // until it is back, which is a change as well.
            }
        }
    }

    /** Where it is reached. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Ends it at once; questions that wait are not answered. */
    @Override
    public void close() {
        watching.interrupt();
        server.stop(0);
        answering.shutdownNow();
    }
}

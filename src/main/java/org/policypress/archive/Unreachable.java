package org.policypress.archive;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;

/** A copy elsewhere cannot be worked with. The message tells what to do, without a full stop. */
final class Unreachable extends IOException {

    /** What JGit says of a repository without the branch that a fetch asks for. */
    private static final String EMPTY = "available for fetch";

    /** What git's protocol has a server say that came upon a mistake of its own, such as a missing object. */
    private static final String BROKEN = "internal server error";

    /**
     * A copy that cannot be reached.
     *
     * @param url where it should be
     * @param cause what JGit says
     */
    Unreachable(String url, Exception cause) {
        super(sentence(url, cause), cause);
    }

    private static String sentence(String url, Exception cause) {
        return switch (cause) {
            case NoRemoteRepositoryException _ -> nothingThere(url);
            case NotSupportedException _ ->
                url + " is no address of a copy; an address is a folder, or begins with ssh:// or https://";
            default -> sentence(url, said(url, cause));
        };
    }

    private static String sentence(String url, String said) {
        if (said.equals("not found")) {
            return nothingThere(url);
        }
        if (said.contains(EMPTY)) {
            return "the copy at " + url + " is empty; run policypress archive push first";
        }
        if (said.contains(BROKEN)) {
            return "the copy at " + url
                    + " cannot be read; check it there with git fsck, and make it anew if it is damaged";
        }
        return url + " cannot be reached (" + said + "); check the address, the network, and that you may use it";
    }

    private static String nothingThere(String url) {
        return "there is no repository at " + url
                + "; correct the address, or make the repository there with git init --bare -b register";
    }

    /** What is wrong, without the address and the names of classes that JGit puts before it. */
    private static String said(String url, Exception cause) {
        Throwable root = cause;
        for (Throwable next = root; next != null; next = next.getCause()) {
            root = next;
        }
        return switch (root) {
            case UnknownHostException _, UnresolvedAddressException _ -> "there is no such computer";
            case ConnectException _ -> "nothing answers there";
            default ->
                Optional.ofNullable(cause.getMessage())
                        .orElse("it does not say why")
                        .replace(url + ": ", "")
                        .replaceFirst("\\.+$", "")
                        .strip();
        };
    }
}

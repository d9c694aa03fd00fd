package org.policypress.archive;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/** A copy elsewhere was reached, and did not take what was pushed to it. The message tells what to do, without a full stop. */
final class Rejected extends IOException {

    private static final String AHEAD =
            "has entries that this archive does not have; run policypress archive fetch first";

    /** What git and JGit say of a ref that somebody else has locked. */
    private static final Pattern LOCKED = Pattern.compile("(?i).*\\block.*");

    /** What they say of the refs beside the one that is to blame. */
    private static final Pattern TOGETHER = Pattern.compile("(?i).*\\b(transaction|atomic)\\b.*");

    private Rejected(String url, String predicate) {
        super("the copy at " + url + " " + predicate);
    }

    /** A copy to which another archive has pushed. */
    static Rejected ahead(String url) {
        return new Rejected(url, AHEAD);
    }

    /** Why a push was not taken, if it was not. */
    static Optional<Rejected> in(String url, PushResult result) {
        return result.getRemoteUpdates().stream()
                .sorted(Comparator.comparing(
                        update -> TOGETHER.matcher(message(update)).matches()))
                .map(update -> reason(update.getStatus(), update.getRemoteName(), message(update)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(reason -> new Rejected(url, reason));
    }

    private static String message(RemoteRefUpdate update) {
        return Optional.ofNullable(update.getMessage()).orElse("it does not say why");
    }

    /**
     * Why a ref was not taken, to follow "the copy"; nothing when it was.
     *
     * @param ref its full name
     * @param message what the other side says
     */
    static Optional<String> reason(RemoteRefUpdate.Status status, String ref, String message) {
        String name = ref.replaceFirst("^" + Constants.R_REFS + "(heads|tags)/", "");
        return switch (status) {
            case OK, UP_TO_DATE, NON_EXISTING -> Optional.empty();
            case REJECTED_NONFASTFORWARD -> Optional.of(AHEAD);
            case REJECTED_REMOTE_CHANGED -> Optional.of("was changed by somebody else at the same moment; push again");
            case REJECTED_NODELETE ->
                Optional.of(
                        "lets no tag be deleted, and so keeps " + name + ", which was destroyed; allow it there with"
                                + " git config receive.denyDeletes false, then push again");
            case REJECTED_OTHER_REASON ->
                Optional.of(
                        LOCKED.matcher(message).matches()
                                ? "is being written to by another program, or by one that was broken off; push again in some"
                                        + " minutes, and if it still says so, delete the files there whose names end in .lock"
                                : "does not take " + name + " (" + message + "); ask whoever looks after it");
            case NOT_ATTEMPTED, AWAITING_REPORT ->
                Optional.of("did not say whether it has everything, since the connection broke; push again");
        };
    }
}

package org.policypress.archive;

import java.io.IOException;
import java.util.Optional;
import org.policypress.problem.Outcome;

/**
 * Copies an archive to another place, and brings it back. {@link Archive} tells what each does.
 *
 * @param access the archive
 * @param fallback where the copy is, unless the repository has a remote of its own
 */
record Copying(Access access, Optional<String> fallback) {

    private interface Work {
        int with(String url) throws IOException, RemoteCopy.Refused;
    }

    Outcome<Integer> push() {
        return access.exists()
                ? copy("be copied", url -> {
                    Register register = access.register();
                    try (var repository = Repositories.open(access.path())) {
                        return new RemoteCopy(url).push(repository, register);
                    }
                })
                : access.refused(
                        "no-archive", "there is no archive yet: nothing was signed off for " + access.school() + ".");
    }

    Outcome<Integer> fetch() {
        return copy("be fetched", url -> new Fetch(access, url).run());
    }

    private Outcome<Integer> copy(String what, Work work) {
        return access.attempt(what, () -> {
            Optional<String> own = access.exists() ? access.reading(Repositories::remote) : Optional.empty();
            Optional<String> url = own.or(() -> fallback);
            if (url.isEmpty()) {
                return access.refused(
                        "no-remote",
                        "no copy elsewhere is known; say where under archive_remote in library.yaml, or with git -C archive/"
                                + access.school() + ".git remote add origin URL");
            }
            try {
                return Outcome.of(work.with(url.get()));
            } catch (RemoteCopy.Refused e) {
                return access.refused(
                        "remote-refused",
                        "the copy at " + url.get() + " is not to be trusted: " + e.getMessage()
                                + "; nothing was changed.");
            }
        });
    }
}

package org.policypress.library;

import java.util.Optional;

/** The past of a library under version control. */
@FunctionalInterface
public interface History {

    /**
     * The library's files as a commit has them.
     *
     * @param commit its id or the beginning of one
     * @return nothing when there is no such commit, or it has no {@code library.yaml} where the library is now
     */
    Optional<SourceFiles> at(String commit);
}

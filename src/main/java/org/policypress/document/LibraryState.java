package org.policypress.document;

import java.time.Instant;
import java.util.regex.Pattern;

/** Which state of the library a document was made from: the only source of times in a publication. */
public sealed interface LibraryState {

    /**
     * A commit of the library's git repository.
     *
     * @param id the commit's full hexadecimal object id
     * @param time the committer's time
     * @param changed whether files that documents are made from differ from that commit
     */
    record Commit(String id, Instant time, boolean changed) implements LibraryState {

        /** Characters of an id that people are shown: enough to be unique in any library. */
        private static final int SHORT = 10;

        private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

        public Commit {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("'" + id + "' is no commit id");
            }
        }

        /** The first characters of the id. */
        public String shortId() {
            return id.substring(0, SHORT);
        }
    }

    /** No git repository, or one without a commit. */
    record Unversioned() implements LibraryState {}
}

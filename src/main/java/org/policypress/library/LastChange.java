package org.policypress.library;

import org.policypress.document.LibraryState;

/**
 * What was found out once about when a document's files last changed, so that it need not be looked for again.
 *
 * @param head the full id of the commit that was checked out then
 * @param commit the last commit, on the way from there through first parents, that changed any of the files; whether they
 *     differed from it on the disk then means nothing now, and is not kept
 */
public record LastChange(String head, LibraryState.Commit commit) {

    public LastChange {
        commit = new LibraryState.Commit(commit.id(), commit.time(), false);
    }
}

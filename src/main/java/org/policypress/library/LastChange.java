package org.policypress.library;

import org.policypress.document.LibraryState;

/**
 * What was found out once about when a document's files last changed, so that it need not be looked for again.
 *
 * @param head the full id of the commit that was checked out then
 * @param commit the last commit, on the way from there through first parents, that changed any of the files
 */
public record LastChange(String head, LibraryState.Commit commit) {}

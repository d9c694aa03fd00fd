/**
 * Keeps signed-off versions: one bare git repository for each school, which plain git can read.
 *
 * <p>Begin at {@link org.policypress.archive.Archive}. What it does is recorded as an
 * {@link org.policypress.archive.Event}; everything that can be asked (what is current, in force on a day, due, held) is worked
 * out by {@link org.policypress.archive.Register}, a value that reads nothing.
 *
 * <p>JGit is fenced: {@code ObjectStore} knows its objects and packs, {@code Refs} its ref database, {@code Repositories}
 * how a repository is made and opened. One process writes at a time ({@code WriteLock}); a crash leaves a whole version or
 * none, and the next write clears up ({@code Recovery}).
 */
@NullMarked
package org.policypress.archive;

import org.jspecify.annotations.NullMarked;

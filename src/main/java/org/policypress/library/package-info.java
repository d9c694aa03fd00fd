/**
 * A library on disk, or in a commit, read into records: {@code library.yaml}, schools, and policies' front matter.
 *
 * <p>Begin at {@link org.policypress.library.LibraryReader}. It reads everything that it can and reports everything that is
 * wrong in one go, each problem with the place of the value in its file. A school or policy with an error is left out of
 * the {@link org.policypress.library.Library}, so that one bad school never stops the others.
 *
 * <p>{@link org.policypress.library.SourceFiles} is the only way to the files: the same reader reads a folder or a git
 * commit. YAML is read by a bounded parser without object construction.
 */
@NullMarked
package org.policypress.library;

import org.jspecify.annotations.NullMarked;

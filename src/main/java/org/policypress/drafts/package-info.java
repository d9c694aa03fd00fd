/**
 * Writes drafts: the documents of many schools and policies, as files under one folder.
 *
 * <p>Begin at {@link org.policypress.drafts.Drafts}. Work is shared among a few threads, each of which has one document in
 * hand at a time, so that memory stays flat however many there are. A school or policy with an error is reported and never
 * stops the others; a file appears under its name only when it is whole.
 */
@NullMarked
package org.policypress.drafts;

import org.jspecify.annotations.NullMarked;

/**
 * Writes drafts: chosen policies for chosen schools, in chosen formats, to a folder.
 *
 * <p>Begin at {@link org.policypress.drafts.DraftWriter}. It keeps every core busy, holds no more documents in memory than
 * it has workers, and goes on when one school or policy is wrong: what became of each order, and every problem found, is in
 * its {@link org.policypress.drafts.DraftReport}. Nothing here prints; a {@link org.policypress.drafts.Progress} is told how
 * far the work is.
 *
 * <p>What is in the folder already is not made again: {@code Ledger} notes what each draft was made from, {@code Ingredients}, and
 * {@code Sources} tells what it would be made from now.
 *
 * <p>{@code OutputFolder} alone writes files: each has its whole content before it gets its final name.
 */
@NullMarked
package org.policypress.drafts;

import org.jspecify.annotations.NullMarked;

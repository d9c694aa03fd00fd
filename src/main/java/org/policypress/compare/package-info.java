/**
 * What changed between two documents, to the word.
 *
 * <p>Begin at {@link org.policypress.compare.Redline#compare}: two documents in; out comes one document whose headings,
 * blocks and inlines carry {@linkplain org.policypress.document.Revision revisions}, which every renderer draws, and a list
 * of {@linkplain org.policypress.compare.Change changes} as a person would name them.
 *
 * <p>It goes in four steps, each a function of the one before. {@link org.policypress.compare.NodeReader} makes the two
 * documents trees of nodes that know what is equal. {@link org.policypress.compare.Alignment} pairs nodes in order: by the
 * authors' ids, by equal text, then by similar text. {@link org.policypress.compare.Moves} pairs what is left over wherever
 * it went. {@link org.policypress.compare.Drawing} writes the redline, and lines of text word by word
 * ({@link org.policypress.compare.LineRedline}). Numbers are never compared, so that a clause inserted at the top is one
 * change and not a hundred.
 */
@NullMarked
package org.policypress.compare;

import org.jspecify.annotations.NullMarked;

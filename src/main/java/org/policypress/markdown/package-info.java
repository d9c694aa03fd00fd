/**
 * Reads Markdown into the model's blocks and inlines: CommonMark with tables, footnotes, notes, forms and the names that
 * authors give to sections and clauses.
 *
 * <p>Begin at {@link org.policypress.markdown.Markdown}. What the formats cannot carry, such as raw HTML, is an error with
 * its place, never dropped. Only {@code Flexmark}, {@code BlockReader}, {@code InlineReader} and what they call know the
 * parser's tree; nothing of it shows outside this package. Safe from any thread.
 */
@NullMarked
package org.policypress.markdown;

import org.jspecify.annotations.NullMarked;

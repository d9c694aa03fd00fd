/**
 * The model: a policy tailored for one school, as records without behaviour beyond their own laws.
 *
 * <p>Begin at {@link org.policypress.document.Document}. A document has a cover, blocks before the first section, and
 * {@linkplain org.policypress.document.Section sections} of {@linkplain org.policypress.document.Block blocks} of
 * {@linkplain org.policypress.document.Inline inlines}. The two sealed families are switched over without a
 * {@code default}, so that a new kind of block does not compile until every renderer draws it.
 *
 * <p>{@link org.policypress.document.Numbering} gives every section and clause its number, and every reference its words,
 * once, for all formats. Nothing here reads a file, a clock or a locale; everything is safe from any thread.
 */
@NullMarked
package org.policypress.document;

import org.jspecify.annotations.NullMarked;

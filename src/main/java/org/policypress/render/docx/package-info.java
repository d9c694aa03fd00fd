/**
 * Draws a document as a Word file (ECMA-376, transitional), with numbers, references and contents that Word itself keeps.
 *
 * <p>Begin at {@link org.policypress.render.docx.DocxRenderer}. {@code reference.docx} is read once; each document is then
 * written straight as XML, and packed by Apache POI. {@code Manuscript} is one document on its way: what its stories (the text, the
 * footnotes, the running lines) share. {@code WordBlocks} and {@code WordInlines} draw the model, a case for each kind.
 * {@code docs/decisions/word-files.md} tells why the text is streamed, {@code docs/word-styles.md} which styles a
 * {@code reference.docx} has.
 */
@NullMarked
package org.policypress.render.docx;

import org.jspecify.annotations.NullMarked;

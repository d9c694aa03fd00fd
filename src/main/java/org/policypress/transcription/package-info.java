/**
 * Makes the Markdown of a policy from a Word file that somebody has written without us.
 *
 * <p>Begin at {@link org.policypress.transcription.Transcription}. A Word file says how its text looks; what the text is, is
 * made out in three steps: {@code WordFile} and {@code BodyReader} read lines with their numbers ({@code Piece}),
 * {@code CoverReader} takes the first page off them, and {@code Arrangement} puts the rest under headings and into clauses.
 * {@code markdown.MarkdownWriter} writes that. Whatever is not certain, or was left out, is told.
 *
 * <p>Only {@code WordFile} and {@code Xml} know Apache POI, which opens the package and keeps a file from being a bomb; the
 * text itself is read from the XML, since POI's model of it passes over what it does not know, such as text boxes, and what
 * is tracked.
 */
@NullMarked
package org.policypress.transcription;

import org.jspecify.annotations.NullMarked;

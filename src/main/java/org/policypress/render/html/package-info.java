/**
 * Draws a document as one self-contained HTML file, and as the page that the PDF is set from.
 *
 * <p>Begin at {@link org.policypress.render.html.HtmlRenderer}. Blocks and inlines are written in Java, where the compiler
 * sees that none is forgotten; the page around them (cover, contents, landmarks) is the template
 * {@code templates/document.ftlh}, which a library may replace. {@code HtmlWriter} does all the escaping, and every file is
 * well-formed XML as well as HTML.
 */
@NullMarked
package org.policypress.render.html;

import org.jspecify.annotations.NullMarked;

/**
 * Turns a document into its publication: PDF, DOCX and HTML files.
 *
 * <p>Begin at {@link org.policypress.render.Publisher}. It reads fonts, style sheets and templates once; each document
 * after that is a pure function of the {@link org.policypress.document.Document}: same input, same bytes.
 */
@NullMarked
package org.policypress.render;

import org.jspecify.annotations.NullMarked;

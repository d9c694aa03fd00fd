/**
 * Sets a document's pages as PDF that is PDF/UA-1 and PDF/A-2a at once.
 *
 * <p>Begin at {@link org.policypress.render.pdf.PdfRenderer}. The way of a document: its page in HTML, from the room next
 * door, is laid out and painted by openhtmltopdf ({@code Typesetter}); then the tags are put right where HTML has no
 * element for a kind ({@code StructureTree}), the file is described ({@code Description}) and saved. Only this room knows
 * openhtmltopdf and PDFBox.
 */
@NullMarked
package org.policypress.render.pdf;

import org.jspecify.annotations.NullMarked;

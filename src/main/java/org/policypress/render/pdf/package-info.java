/**
 * Sets a document's pages as PDF that is PDF/UA-1 and PDF/A-2a at once.
 *
 * <p>Begin at {@link org.policypress.render.pdf.PdfRenderer}. The way of a document: its page in HTML, from the room next
 * door, is laid out by openhtmltopdf ({@code Typesetter}) and painted in the order of the text ({@code PagePainter},
 * {@code TextOrderDevice}); the tags are put right where HTML has no element for a kind ({@code StructureTree}); forms become
 * fillable ({@code FillableForm}); the file is described ({@code Description}, {@code CatalogEntries}) and written
 * ({@code CompactFile}). What costs time and is the same for the next document stays in the {@code Press}: fonts, widths of
 * characters, pictures. Only this room knows openhtmltopdf and PDFBox.
 */
@NullMarked
package org.policypress.render.pdf;

import org.jspecify.annotations.NullMarked;

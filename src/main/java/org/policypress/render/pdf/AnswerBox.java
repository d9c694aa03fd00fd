package org.policypress.render.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Where a field of a form is filled in.
 *
 * @param page the page
 * @param area in points, from the page's lower left corner, within the lines that are drawn around it
 * @param element the place's element in the structure tree
 */
record AnswerBox(PDPage page, PDRectangle area, COSDictionary element) {}

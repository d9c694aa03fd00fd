package org.policypress.render.docx;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;

/**
 * What is kept of a {@code reference.docx}. The trees are the reader's own: whoever changes them opens the file anew.
 *
 * @param styles the tree of {@code word/styles.xml}
 * @param theme the tree of the theme, if there is one
 * @param page the paper and its margins
 * @param others the parts that go into each document as they are: the font table, and the fonts embedded in the file
 */
record Reference(Document styles, Optional<Document> theme, PageSize page, List<Part> others) {}

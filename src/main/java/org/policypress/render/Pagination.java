package org.policypress.render;

import java.util.Map;
import java.util.OptionalInt;

/**
 * On which printed pages a document's headings stand, as the PDF's layout found them: the contents of the other formats
 * tell the same.
 *
 * @param pages the page of each heading, counted from 1, by the anchor of {@link org.policypress.document.Designation}
 */
public record Pagination(Map<String, Integer> pages) {

    public Pagination {
        pages = Map.copyOf(pages);
    }

    /** The page of a heading, if it has one. */
    public OptionalInt page(String anchor) {
        Integer page = pages.get(anchor);
        return page == null ? OptionalInt.empty() : OptionalInt.of(page);
    }
}

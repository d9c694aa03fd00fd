package org.policypress.markdown;

import java.util.List;
import org.policypress.document.Block;
import org.policypress.document.Footnote;
import org.policypress.document.Section;

/**
 * What Markdown texts say, not numbered yet but for the footnotes.
 *
 * @param opening the blocks before the first heading
 * @param sections the sections of level 1, in the order of the texts
 * @param footnotes those that are mentioned, in the order of first mention
 */
public record Content(List<Block> opening, List<Section> sections, List<Footnote> footnotes) {

    public Content {
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
        footnotes = List.copyOf(footnotes);
    }
}

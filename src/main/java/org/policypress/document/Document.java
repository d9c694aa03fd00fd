package org.policypress.document;

import java.util.List;
import java.util.Optional;

/**
 * A policy tailored for one school: numbered, its references resolved, ready for any renderer.
 *
 * @param key which policy and school it is of, as the library's ids: goes into the publications' metadata, never into
 *     their text
 * @param language the text's language as a BCP 47 tag, such as {@code en-GB}
 * @param cover the first page
 * @param opening the blocks before the first section; often none
 * @param sections the numbered sections, appendices and closing sections (sign-off, retention, copyright), in the order
 *     of reading
 * @param footnotes in the order of their numbers
 * @param edition draft or version, and of which state of the library
 * @param before what else the old document had, where this is a redline: two documents compared, whose sections, blocks
 *     and inlines carry {@linkplain Revision revisions}
 */
public record Document(
        Key key,
        String language,
        Cover cover,
        List<Block> opening,
        List<Section> sections,
        List<Footnote> footnotes,
        Edition edition,
        Optional<Before> before) {

    /**
     * What a redline keeps of the old document beside its flowing text.
     *
     * @param cover the old first page, which a renderer draws against the new one
     * @param changedBy to whom the changes are put down, where that is known
     * @param summary what changed, in plain words
     */
    public record Before(
            Key key, String language, Cover cover, Edition edition, Optional<Attribution> changedBy, Summary summary) {}

    /** The ids of school and policy, and the school's DfE unique reference number ({@code ""} where it has none). */
    public record Key(String school, String policy, String urn) {}

    public Document {
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
        footnotes = List.copyOf(footnotes);
    }

    /** A document that is no redline. */
    public Document(
            Key key,
            String language,
            Cover cover,
            List<Block> opening,
            List<Section> sections,
            List<Footnote> footnotes,
            Edition edition) {
        this(key, language, cover, opening, sections, footnotes, edition, Optional.empty());
    }
}

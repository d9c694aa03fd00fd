package org.policypress.document;

import java.util.List;

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
 */
public record Document(
        Key key,
        String language,
        Cover cover,
        List<Block> opening,
        List<Section> sections,
        List<Footnote> footnotes,
        Edition edition) {

    /** The ids of school and policy, and the school's DfE unique reference number ({@code ""} where it has none). */
    public record Key(String school, String policy, String urn) {}

    public Document {
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
        footnotes = List.copyOf(footnotes);
    }
}

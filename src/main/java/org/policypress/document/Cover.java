package org.policypress.document;

import java.util.List;
import java.util.Optional;

/**
 * What the first page tells.
 *
 * @param provider who wrote the model text
 * @param title the policy's title, never blank
 * @param school the school's name, never blank
 * @param schoolLanguage the language of the school's name as a BCP 47 tag, where it differs from the document's
 * @param audience for whom the policy is
 * @param facts the cover's table: statutory or not, review, web site
 * @param logo the school's logo; decoration, since the name stands beside it
 */
public record Cover(
        String provider,
        String title,
        String school,
        Optional<String> schoolLanguage,
        String audience,
        List<Fact> facts,
        Optional<ImageFile> logo) {

    /** One row of the cover's table: what is told, and what holds for this policy and school. */
    public record Fact(String label, String value) {}

    public Cover {
        if (title.isBlank() || school.isBlank()) {
            throw new IllegalArgumentException("a cover has a title and a school");
        }
        facts = List.copyOf(facts);
    }
}

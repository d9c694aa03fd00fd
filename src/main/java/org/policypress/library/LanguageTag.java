package org.policypress.library;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of texts and names, as BCP 47 (RFC 5646) writes them. */
final class LanguageTag {

    /** What a tag looks like, as the end of a sentence that begins with "write". */
    static final String FORM = "a language tag such as en-GB, cy or pl";

    private LanguageTag() {}

    /** The tag as it is written best; nothing when it is none, or of a language or region that ISO does not have. */
    static Optional<String> parse(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            boolean known = locale.getLanguage().length() == 3
                    || List.of(Locale.getISOLanguages()).contains(locale.getLanguage());
            boolean somewhere = locale.getCountry().length() != 2
                    || List.of(Locale.getISOCountries()).contains(locale.getCountry());
            return known && somewhere ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}

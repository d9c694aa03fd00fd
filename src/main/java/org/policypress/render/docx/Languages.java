package org.policypress.render.docx;

import java.util.Map;

/** Languages as Word knows them. */
final class Languages {

    /** Word's proofing tools go by language and region (MS-LCID); of these languages it has one region. */
    private static final Map<String, String> REGIONS =
            Map.of("cy", "cy-GB", "en", "en-GB", "ga", "ga-IE", "gd", "gd-GB");

    private Languages() {}

    /** The tag for Word, of a BCP 47 tag. */
    static String of(String tag) {
        return REGIONS.getOrDefault(tag, tag);
    }
}

package org.policypress.render;

/**
 * The look that the formats share: what a provider changes in one place, {@code templates/theme.yaml}. Colours are
 * {@code #rrggbb}; on white, each has the contrast that WCAG 2.2 asks of what it is used for.
 *
 * @param accent headings, rules and the cover's band
 * @param tint the ground of table heads and notes; the accent and the ink are readable on it
 * @param ink running text
 * @param muted what stands back: running header, footer, captions
 * @param rule hairlines
 * @param font the family of all text
 * @param logo where the cover shows the school's logo
 */
public record Theme(String accent, String tint, String ink, String muted, String rule, String font, LogoPosition logo) {

    /** Where the cover shows the school's logo. */
    public enum LogoPosition {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** The look of the built-in templates. */
    public static final Theme BUILT_IN =
            new Theme("#1f4e79", "#eaf1f8", "#1a1a1a", "#595959", "#b8c4d0", "Liberation Sans", LogoPosition.LEFT);
}

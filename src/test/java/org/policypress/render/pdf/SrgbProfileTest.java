package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SrgbProfileTest {

    private final ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));

    /** The Java runtime reads the profile, and sees every colour as its own sRGB has it. */
    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0x1f4e79, 0x808080, 0xeaf1f8})
    void coloursAreThoseOfSrgb(int rgb) {
        float[] colour = {(rgb >> 16 & 0xff) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f};
        float[] seen = ours.toRGB(colour);
        for (int i = 0; i < 3; i++) {
            assertEquals(colour[i], seen[i], 0.01, () -> Integer.toHexString(rgb));
        }
    }
}

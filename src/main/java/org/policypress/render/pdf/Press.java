package org.policypress.render.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * What one document is set with at a time: fonts that are parsed already with their measures, and pictures that are
 * compressed already. FontBox reads tables when they
 * are first asked for, moving one read position to and fro, so a press belongs to one thread while it works.
 */
final class Press {

    private final FontCase fonts;
    private final Map<Face, TrueTypeFont> parsed = new HashMap<>();
    private final Map<Face, Advances> advances = new HashMap<>();
    private final PictureStock pictures = new PictureStock();
    private @Nullable FormFont formFont;
    private final Measures measures = new Measures();
    private final BitSet asked = new BitSet();
    private final BitSet ordinary = new BitSet();

    Press(FontCase fonts) {
        this.fonts = fonts;
    }

    /** The face, parsed when it is first asked for. */
    TrueTypeFont font(Face face) {
        return parsed.computeIfAbsent(face, Face::parse);
    }

    /** How wide the face's characters are. */
    Advances advances(Face face) {
        return advances.computeIfAbsent(face, _ -> new Advances());
    }

    /** What answers in forms are set in: made when a document first has a form. */
    FormFont formFont() {
        FormFont font = formFont;
        if (font == null) {
            font = new FormFont(font(fonts.text().getFirst()));
            formFont = font;
        }
        return font;
    }

    /** Pictures that were shown already. */
    PictureStock pictures() {
        return pictures;
    }

    /** Ascents and descents of faces, kept from document to document. */
    FSCacheEx<String, FSCacheValue> measures() {
        return measures;
    }

    /** Whether the text's family has the character in all its styles. */
    boolean isOrdinary(int character) {
        if (!asked.get(character)) {
            asked.set(character);
            ordinary.set(character, fonts.text().stream().allMatch(face -> has(face, character)));
        }
        return ordinary.get(character);
    }

    /** The first face that can stand in for the text's family to draw the character. */
    Optional<Face> fallback(int character) {
        return fonts.fallbacks().stream().filter(face -> has(face, character)).findFirst();
    }

    private boolean has(Face face, int character) {
        try {
            return font(face).getUnicodeCmapLookup().getGlyphId(character) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(face.family() + " cannot be read", e);
        }
    }

    /** By family, weight and style. */
    private static final class Measures implements FSCacheEx<String, FSCacheValue> {
        private final Map<String, FSCacheValue> known = new HashMap<>();

        @Override
        public void put(String key, FSCacheValue value) {
            known.put(key, value);
        }

        @Override
        public @Nullable FSCacheValue get(String key) {
            return known.get(key);
        }

        @Override
        public FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
            return known.computeIfAbsent(key, _ -> load(loader));
        }

        private static FSCacheValue load(Callable<? extends FSCacheValue> loader) {
            try {
                return loader.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

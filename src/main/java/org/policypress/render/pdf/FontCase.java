package org.policypress.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.GlyphTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.policypress.library.SourceFiles;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * The fonts of a library. A file in its {@code templates/fonts/} goes before the built-in one of the same name.
 * Built-in ones are read when a document first needs them.
 *
 * @param text the theme's family: regular, bold, italic and both
 * @param code the family of code, in the same styles
 * @param fallbacks what stands in for characters that the text's family lacks, in the order in which they are tried
 */
record FontCase(List<Face> text, List<Face> code, List<Face> fallbacks) {

    /** The family of code, whatever the theme's. */
    static final String MONO = "Liberation Mono";

    private static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");
    /** The bits of a font's embedding rights that say how far they go (OpenType 1.9, "OS/2", fsType). */
    private static final int RIGHTS = 0x000f;

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

    FontCase {
        text = List.copyOf(text);
        code = List.copyOf(code);
        fallbacks = List.copyOf(fallbacks);
    }

    /** Finds the fonts: all of them, or an error for each that is missing. */
    static Outcome<FontCase> open(Templates templates, String family) {
        List<Problem> problems = new ArrayList<>();
        FontCase fonts = new FontCase(
                family(templates, family, problems), family(templates, MONO, problems), fallbacks(templates, problems));
        return problems.isEmpty() ? Outcome.of(fonts) : Outcome.failed(problems);
    }

    private static List<Face> family(Templates templates, String family, List<Problem> problems) {
        List<Face> faces = new ArrayList<>();
        for (String style : STYLES) {
            String name = family.replace(" ", "") + "-" + style + ".ttf";
            Optional<Supplier<byte[]>> file = own(templates, name, problems).or(() -> builtIn("/liberation/" + name));
            if (file.isPresent()) {
                int weight = style.startsWith("Bold") ? 700 : 400;
                faces.add(new Face(family, weight, style.endsWith("Italic"), file.get()));
            } else {
                String what = "the font " + family + " needs the file templates/fonts/" + name;
                problems.add(Problem.error(templates.place("theme.yaml"), "missing-font", what));
            }
        }
        return faces;
    }

    private static List<Face> fallbacks(Templates templates, List<Problem> problems) {
        List<Face> faces = new ArrayList<>();
        own(templates, "fallback.ttf", problems).ifPresent(file -> faces.add(new Face("fallback", 400, false, file)));
        for (int weight : new int[] {400, 700}) {
            builtIn(DEJAVU + (weight == 700 ? "-Bold.ttf" : ".ttf"))
                    .ifPresent(file -> faces.add(new Face("DejaVu Sans", weight, false, file)));
        }
        faces.add(
                new Face("Droid Sans Fallback", 400, false, once(() -> templates.read("fonts/DroidSansFallback.ttf"))));
        return faces;
    }

    /** A font that the library has itself: it is looked at at once, since it may be anything. */
    private static Optional<Supplier<byte[]>> own(Templates templates, String name, List<Problem> problems) {
        try {
            Optional<byte[]> file = templates.find("fonts/" + name);
            file.flatMap(FontCase::refusal)
                    .ifPresent(why ->
                            problems.add(Problem.error(templates.place("fonts/" + name), "font", "this font " + why)));
            return file.map(bytes -> () -> bytes);
        } catch (SourceFiles.UnreadableFile e) {
            String why = "this font cannot be read: " + e.getMessage();
            problems.add(Problem.error(templates.place("fonts/" + name), "font", why));
            return Optional.of(() -> new byte[0]);
        }
    }

    /** Why a file cannot be embedded, as the end of a sentence; nothing when it can. */
    private static Optional<String> refusal(byte[] file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            if (!font.getTableMap().containsKey(GlyphTable.TAG)) {
                return Optional.of("has no TrueType outlines; take its edition with the ending .ttf");
            }
            OS2WindowsMetricsTable rights = font.getOS2Windows();
            boolean closed =
                    rights != null && (rights.getFsType() & RIGHTS) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED;
            return closed ? Optional.of("forbids to be embedded in files; take another one") : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of("is no TrueType font, or is damaged");
        }
    }

    private static Optional<Supplier<byte[]>> builtIn(String path) {
        return FontCase.class.getResource(path) == null ? Optional.empty() : Optional.of(once(() -> resource(path)));
    }

    private static byte[] resource(String path) {
        try (InputStream in = FontCase.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the font " + path + " is built in");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in font " + path + " cannot be read", e);
        }
    }

    /** Asks once, for all threads. */
    private static Supplier<byte[]> once(Supplier<byte[]> source) {
        return new Supplier<>() {
            private byte[] content = {};

            @Override
            public synchronized byte[] get() {
                if (content.length == 0) {
                    content = source.get();
                }
                return content;
            }
        };
    }
}

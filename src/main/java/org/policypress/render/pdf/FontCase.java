package org.policypress.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.policypress.library.SourceFiles;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * The fonts of a library. A file in its {@code templates/fonts/} goes before the built-in one of the same name.
 *
 * @param text the theme's family: regular, bold, italic and both
 * @param code the family of code, in the same styles
 * @param fallbacks what stands in for characters that the text's family lacks, in the order in which they are tried. They are
 *     read when a document first needs them
 */
record FontCase(List<Face> text, List<Face> code, List<Face> fallbacks) {

    /** The family of code, whatever the theme's. */
    static final String MONO = "Liberation Mono";

    private static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");
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
            Optional<byte[]> file = find(templates, name, problems);
            if (file.isEmpty()) {
                file = resource("/liberation/" + name);
            }
            if (file.isPresent()) {
                faces.add(face(family, style, file.get()));
            } else {
                String what = "the font " + family + " needs the file templates/fonts/" + name;
                problems.add(Problem.error(templates.place("theme.yaml"), "missing-font", what));
            }
        }
        return faces;
    }

    private static Face face(String family, String style, byte[] file) {
        return new Face(family, style.startsWith("Bold") ? 700 : 400, style.endsWith("Italic"), () -> file);
    }

    private static List<Face> fallbacks(Templates templates, List<Problem> problems) {
        List<Face> faces = new ArrayList<>();
        find(templates, "fallback.ttf", problems)
                .ifPresent(file -> faces.add(new Face("fallback", 400, false, () -> file)));
        faces.add(new Face("DejaVu Sans", 400, false, once(() -> builtIn(DEJAVU + ".ttf"))));
        faces.add(new Face("DejaVu Sans", 700, false, once(() -> builtIn(DEJAVU + "-Bold.ttf"))));
        faces.add(
                new Face("Droid Sans Fallback", 400, false, once(() -> templates.read("fonts/DroidSansFallback.ttf"))));
        return faces;
    }

    private static Optional<byte[]> find(Templates templates, String name, List<Problem> problems) {
        try {
            return templates.find("fonts/" + name);
        } catch (SourceFiles.UnreadableFile e) {
            String why = "this font cannot be read: " + e.getMessage();
            problems.add(Problem.error(templates.place("fonts/" + name), "missing-font", why));
            return Optional.of(new byte[0]);
        }
    }

    private static byte[] builtIn(String path) {
        return resource(path).orElseThrow(() -> new IllegalStateException("the font " + path + " is built in"));
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream in = FontCase.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
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

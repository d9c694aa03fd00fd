package org.policypress.render.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.policypress.render.Pagination;
import org.policypress.render.Theme;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Makes {@code templates/reference.docx} from its parts in {@code src/test/resources}: a document that shows every style, so
 * that a provider sees in Word what is changed.
 */
final class ReferenceGenerator {

    static final Path FILE = Path.of("templates", "reference.docx");

    private ReferenceGenerator() {}

    /** Writes the file; to be run after a change to the styles. */
    public static void main(String[] arguments) throws IOException {
        Files.write(FILE, file());
    }

    /** The file's content. */
    static byte[] file() {
        Part fonts = Part.of("word/fontTable.xml", ContentTypes.word("fontTable"), bytes("word/fontTable.xml"));
        Document theme = tree("word/theme/theme1.xml");
        Reference reference = new Reference(tree("word/styles.xml"), Optional.of(theme), PageSize.A4, List.of(fonts));
        Stationery stationery = Stationery.of(
                new StyleSheet(reference.styles()), new WordTheme(theme, Theme.BUILT_IN), reference, Theme.BUILT_IN);
        return new DocxRenderer(stationery).render(ReferenceSample.document(), new Pagination(Map.of()));
    }

    private static Document tree(String part) {
        try (InputStream in = open(part)) {
            return DocumentHelper.readDocument(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(part, e);
        }
    }

    private static byte[] bytes(String part) {
        try (InputStream in = open(part)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String part) {
        return Objects.requireNonNull(ReferenceGenerator.class.getResourceAsStream("reference/" + part), part);
    }
}

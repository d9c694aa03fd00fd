import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamResult;
import org.docx4j.diff.Differencer;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Has docx4j compare the Word files of the named pairs, and writes what it marks beside them, as {@code NAME.docx4j.txt}: a line
 * for each paragraph, with {@code [-gone-]} and {@code {+come+}} in its words.
 */
public final class Docx4jComparison {

    private final List<String> lines = new ArrayList<>();

    private Docx4jComparison() {}

    public static void main(String[] args) throws Exception {
        List<Path> olds;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            olds = files.filter(file -> file.toString().endsWith(".old.docx")).sorted().toList();
        }
        for (Path old : olds) {
            String base = old.toString().replace(".old.docx", "");
            Files.write(Path.of(base + ".docx4j.txt"), compare(old, Path.of(base + ".new.docx")));
        }
    }

    private static List<String> compare(Path old, Path now) throws Exception {
        MainDocumentPart before = WordprocessingMLPackage.load(old.toFile()).getMainDocumentPart();
        MainDocumentPart after = WordprocessingMLPackage.load(now.toFile()).getMainDocumentPart();
        java.io.StringWriter marked = new java.io.StringWriter();
        new Differencer()
                .diff(
                        after.getJaxbElement().getBody(),
                        before.getJaxbElement().getBody(),
                        new StreamResult(marked),
                        "docx4j",
                        new GregorianCalendar(2026, 0, 1),
                        after.getRelationshipsPart(),
                        before.getRelationshipsPart());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Docx4jComparison comparison = new Docx4jComparison();
        comparison.read(factory.newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(marked.toString())))
                .getDocumentElement());
        return comparison.lines;
    }

    private void read(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && "p".equals(element.getLocalName())) {
                StringBuilder line = new StringBuilder();
                words(element, "", line);
                lines.add(line.toString().replace("-][-", "").replace("+}{+", ""));
            } else {
                read(child);
            }
        }
    }

    private static void words(Node node, String mark, StringBuilder out) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            String name = child.getLocalName();
            if ("t".equals(name) || "delText".equals(name)) {
                String text = child.getTextContent();
                out.append(mark.equals("del") ? "[-" + text + "-]" : mark.equals("ins") ? "{+" + text + "+}" : text);
            } else if (name != null && !name.equals("instrText")) {
                words(child, name.equals("ins") || name.equals("del") ? name : mark, out);
            }
        }
    }
}

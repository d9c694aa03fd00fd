package org.policypress.render.html;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.policypress.document.Document;
import org.policypress.render.LibraryInMemory;
import org.policypress.render.Theme;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An HTML file, read back as a tree. */
public final class Page {

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.open(LibraryInMemory.BUILT_IN, Theme.BUILT_IN).value().orElseThrow();

    private final String html;
    private final Element root;

    private Page(String html) {
        this.html = html;
        this.root = parse(html);
    }

    /** The document's file. */
    public static Page of(Document document) {
        return new Page(new String(RENDERER.render(document).value().orElseThrow(), StandardCharsets.UTF_8));
    }

    /** The page that the document's PDF is set from. */
    public static PrintPage print(Document document) {
        return RENDERER.print(document).value().orElseThrow();
    }

    public String html() {
        return html;
    }

    /** The elements that fit, in the order of the page. */
    public List<Element> elements(Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        collect(root, wanted, found);
        return found;
    }

    public List<Element> elements(String tag) {
        return elements(element -> element.getTagName().equals(tag));
    }

    /** The only element of that name. */
    public Element element(String tag) {
        List<Element> found = elements(tag);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements are <" + tag + ">, not one");
        }
        return found.getFirst();
    }

    private static void collect(Node node, Predicate<Element> wanted, List<Element> found) {
        if (node instanceof Element element && wanted.test(element)) {
            found.add(element);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, wanted, found);
        }
    }

    private static Element parse(String html) {
        try {
            var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(html))).getDocumentElement();
        } catch (SAXException e) {
            throw new AssertionError("the page is not well-formed: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}

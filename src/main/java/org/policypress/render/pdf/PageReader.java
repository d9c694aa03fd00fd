package org.policypress.render.pdf;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a page of HTML that is well-formed as XML. It loads nothing that the page refers to. */
final class PageReader {

    private PageReader() {}

    /** The page's tree; an error at the template when it is not well-formed. */
    static Outcome<Document> read(String html, Place template) {
        try {
            return Outcome.of(builder().parse(new InputSource(new StringReader(html))));
        } catch (SAXParseException e) {
            return Outcome.failed(Problem.error(
                    template,
                    "not-well-formed",
                    "the page that this makes is not well-formed: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "; close every element, also <br/>"));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java runtime's own parser has these features", e);
        }
    }

    /** Prints nothing, and stops at an error. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}

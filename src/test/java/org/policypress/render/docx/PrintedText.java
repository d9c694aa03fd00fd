package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Footnote;
import org.policypress.document.Inline;
import org.policypress.document.Section;
import org.policypress.render.ExpectedText;
import org.policypress.render.RunningText;

/**
 * What another program has printed of a document: its words and numbers without spaces, since lines are broken where the
 * page ends them, and without the running lines.
 */
record PrintedText(Document document, String text) {

    /** Drawn as dots, dashes and boxes that differ from program to program. */
    private static final String DRAWN = "[•–◦▪☐]";

    /** Reads a PDF that a program has made of the document's Word file. */
    static PrintedText read(Path pdf, Document document) throws IOException {
        String head = squeezed(RunningText.shortened(document.cover().title())
                + RunningText.shortened(document.cover().school()));
        String foot = squeezed(document.edition().sentence());
        try (PDDocument file = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper()
                    .getText(file)
                    .lines()
                    .map(PrintedText::squeezed)
                    .filter(line -> !line.startsWith(foot) && !line.equals(head))
                    .collect(Collectors.joining());
            return new PrintedText(document, text);
        }
    }

    /** Whether these words are printed, whatever the spaces in them. */
    boolean has(String words) {
        return text.contains(squeezed(words));
    }

    /** What should be printed after the contents, as far as every program prints it alike. */
    String expectedBody() {
        return comparable(ExpectedText.printed(document));
    }

    /** What is printed after the contents, without the footnotes at the feet of the pages; each must be there. */
    String body() {
        String body = comparable(text.substring(endOfContents()));
        for (Footnote note : document.footnotes()) {
            String atFoot = note.number() + comparable(ExpectedText.printed(note.content()));
            assertTrue(body.contains(atFoot), () -> "there is no footnote " + atFoot);
            body = body.replace(atFoot, "");
        }
        return body;
    }

    private int endOfContents() {
        Section last = document.sections().getLast();
        String entry = squeezed(last.number().label() + Inline.text(last.title())) + "...";
        int end = text.indexOf(entry) + entry.length();
        while (".0123456789".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        // The number of the first section follows the page number of the last.
        return end - document.sections().getFirst().number().label().length();
    }

    private String comparable(List<ExpectedText.Line> lines) {
        return comparable(lines.stream().map(line -> line.label() + line.text()).collect(Collectors.joining()));
    }

    /** The heads of tables are left out: they are repeated on each page. */
    private String comparable(String words) {
        String comparable = squeezed(words);
        for (Block.Table table : tables(document.sections())) {
            String head = table.head().cells().stream()
                    .map(cell -> Inline.text(cell.content()))
                    .collect(Collectors.joining());
            comparable = comparable.replace(squeezed(head), "");
        }
        return comparable.replaceAll(DRAWN, "");
    }

    private static List<Block.Table> tables(List<Section> sections) {
        List<Block.Table> tables = new ArrayList<>();
        for (Section section : sections) {
            Stream.concat(section.content().stream(), section.content().stream().flatMap(PrintedText::inside))
                    .filter(Block.Table.class::isInstance)
                    .forEach(block -> tables.add((Block.Table) block));
            tables.addAll(tables(section.subsections()));
        }
        return tables;
    }

    private static Stream<Block> inside(Block block) {
        return block instanceof Block.Clause clause ? clause.content().stream() : Stream.of();
    }

    /** Without spaces and line ends. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u00AD\\u200B\\u2028]+", "");
    }
}

package org.policypress.transcription;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes Word files from a short notation: a paragraph on each line, {@code {style=Heading1 num=1.0 ind=720} words}, in which
 * {@code **words**} are bold, {@code //words//} italic, {@code →} is a tab and {@code ↵} a line break; a row of a table between
 * bars; a line that begins with {@code <} is XML as it stands.
 *
 * <p>List 1 counts 1, 1.1, 1.1.1; list 2 has bullets; list 3 counts 1., (a), (i); list 4 counts Appendix A.
 */
final class WordText {

    private static final Pattern PROPERTIES = Pattern.compile("\\{([^}]*)}\\s?(.*)", Pattern.DOTALL);
    private static final Pattern SET = Pattern.compile("\\*\\*(.+?)\\*\\*|//(.+?)//");
    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WordText() {}

    /** A Word file with that text. */
    static byte[] file(String text) {
        return of(document(text)).zip();
    }

    /** The parts of a Word file whose text is that XML, to be changed before they are packed. */
    static WordText of(String document) {
        WordText word = new WordText();
        word.part("[Content_Types].xml", contentTypes());
        word.part("_rels/.rels", relations("rId1 officeDocument word/document.xml"));
        word.part("word/document.xml", document);
        word.part(
                "word/_rels/document.xml.rels",
                relations(
                        "rId1 styles styles.xml",
                        "rId2 numbering numbering.xml",
                        "rId3 footnotes footnotes.xml",
                        "rId4 image media/image1.png",
                        "rId5 hyperlink https://www.acas.org.uk/a?b=1&amp;c=2",
                        "rId6 hyperlink file:///C:/policies/other.docx"));
        word.part("word/styles.xml", styles());
        word.part("word/numbering.xml", numbering());
        word.part(
                "word/footnotes.xml",
                "<w:footnotes" + NAMESPACES + "><w:footnote w:id=\"-1\" w:type=\"separator\"/>"
                        + "<w:footnote w:id=\"1\">" + paragraph("The source of it.") + "</w:footnote></w:footnotes>");
        word.parts.put(
                "word/media/image1.png",
                org.policypress.document.GalleryPictures.icon().bytes());
        return word;
    }

    /** Puts another part in, or in the place of one. */
    WordText part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    WordText part(String name, byte[] content) {
        parts.put(name, content.clone());
        return this;
    }

    /** The file, not packed: what is written for a test repeats itself so much that it would look like a bomb. */
    byte[] zip() {
        return zip(0);
    }

    /** The file, packed from 0, not at all, to 9. */
    byte[] zip(int level) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The XML of a text in the notation. */
    static String document(String text) {
        StringBuilder body = new StringBuilder();
        boolean table = false;
        for (String line : text.lines().toList()) {
            boolean row = line.startsWith("|");
            if (row != table) {
                body.append(row ? "<w:tbl>" : "</w:tbl>");
                table = row;
            }
            if (row) {
                body.append("<w:tr>");
                for (String cell : line.substring(1, line.length() - 1).split("\\|", -1)) {
                    body.append("<w:tc>").append(paragraph(cell.strip())).append("</w:tc>");
                }
                body.append("</w:tr>");
            } else {
                body.append(line.startsWith("<") ? line : paragraph(line));
            }
        }
        return "<w:document" + NAMESPACES + "><w:body>" + body + (table ? "</w:tbl>" : "") + "</w:body></w:document>";
    }

    private static String paragraph(String line) {
        Matcher properties = PROPERTIES.matcher(line);
        boolean set = properties.matches();
        StringBuilder xml = new StringBuilder("<w:p>");
        if (set) {
            xml.append("<w:pPr>");
            for (String one : properties.group(1).split(" ", -1)) {
                String value = one.substring(one.indexOf('=') + 1);
                switch (one.substring(0, one.indexOf('='))) {
                    case "style" ->
                        xml.append("<w:pStyle w:val=\"").append(value).append("\"/>");
                    case "num" ->
                        xml.append("<w:numPr><w:ilvl w:val=\"")
                                .append(value.substring(2))
                                .append("\"/><w:numId w:val=\"")
                                .append(value.charAt(0))
                                .append("\"/></w:numPr>");
                    case "ind" -> xml.append("<w:ind w:left=\"").append(value).append("\"/>");
                    default -> throw new IllegalArgumentException(line);
                }
            }
            xml.append("</w:pPr>");
        }
        String words = set ? properties.group(2) : line;
        Matcher marked = SET.matcher(words);
        int at = 0;
        while (marked.find()) {
            run(words.substring(at, marked.start()), "", xml);
            boolean bold = marked.group(1) != null;
            run(bold ? marked.group(1) : marked.group(2), bold ? "<w:b/>" : "<w:i/>", xml);
            at = marked.end();
        }
        run(words.substring(at), "", xml);
        return xml.append("</w:p>").toString();
    }

    private static void run(String words, String set, StringBuilder xml) {
        if (!words.isEmpty()) {
            String text = words.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace("→", "</w:t><w:tab/><w:t xml:space=\"preserve\">")
                    .replace("↵", "</w:t><w:br/><w:t xml:space=\"preserve\">");
            xml.append("<w:r><w:rPr>")
                    .append(set)
                    .append("</w:rPr><w:t xml:space=\"preserve\">")
                    .append(text)
                    .append("</w:t></w:r>");
        }
    }

    private static String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("document", "document.main+xml") + type("styles", "styles+xml")
                + type("numbering", "numbering+xml")
                + type("footnotes", "footnotes+xml") + "</Types>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + MAIN + type + "\"/>";
    }

    private static String relations(String... relations) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String relation : relations) {
            String[] part = relation.split(" ", -1);
            boolean out = part[2].contains(":");
            xml.append("<Relationship Id=\"")
                    .append(part[0])
                    .append("\" Type=\"")
                    .append(RELATION)
                    .append(part[1])
                    .append("\" Target=\"")
                    .append(part[2])
                    .append(out ? "\" TargetMode=\"External\"/>" : "\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private static String styles() {
        StringBuilder xml = new StringBuilder("<w:styles" + NAMESPACES + ">");
        xml.append(
                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>");
        for (String name : new String[] {"Title", "Subtitle", "List Paragraph", "Quote", "toc 1"}) {
            xml.append("<w:style w:type=\"paragraph\" w:styleId=\"")
                    .append(name.replace(" ", ""))
                    .append("\"><w:name w:val=\"")
                    .append(name)
                    .append("\"/></w:style>");
        }
        for (int level = 1; level <= 3; level++) {
            xml.append("<w:style w:type=\"paragraph\" w:styleId=\"Heading")
                    .append(level)
                    .append("\"><w:name w:val=\"heading ")
                    .append(level)
                    .append("\"/><w:pPr><w:outlineLvl w:val=\"")
                    .append(level - 1)
                    .append("\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>");
        }
        return xml.append("</w:styles>").toString();
    }

    private static String numbering() {
        return "<w:numbering" + NAMESPACES + ">"
                + list(1, "decimal %1", "decimal %1.%2", "decimal %1.%2.%3")
                + list(2, "bullet •", "bullet o", "bullet ▪")
                + list(3, "decimal %1.", "lowerLetter (%2)", "lowerRoman (%3)")
                + list(4, "upperLetter Appendix_%1", "decimal %1.%2", "lowerLetter (%3)")
                + "</w:numbering>";
    }

    private static String list(int id, String... levels) {
        StringBuilder xml = new StringBuilder("<w:abstractNum w:abstractNumId=\"" + id + "\">");
        for (int i = 0; i < levels.length; i++) {
            String[] level = levels[i].split(" ", -1);
            xml.append("<w:lvl w:ilvl=\"")
                    .append(i)
                    .append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"")
                    .append(level[0])
                    .append("\"/><w:lvlText w:val=\"")
                    .append(level[1].replace('_', ' '))
                    .append("\"/></w:lvl>");
        }
        return xml + "</w:abstractNum><w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + id + "\"/></w:num>";
    }
}

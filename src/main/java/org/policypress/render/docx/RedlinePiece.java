package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a redline's XML as it was written: a paragraph, or what stands between two. */
sealed interface RedlinePiece {

    /** Its XML. */
    String xml();

    /**
     * A paragraph.
     *
     * @param properties what is in its {@code w:pPr}, without its mark's revision and its old properties
     * @param mark the revision of its mark, as XML; empty where the mark stays
     * @param before the properties that it had, as a {@code w:pPrChange}; empty where it has the same
     * @param content its runs
     */
    record Paragraph(String properties, String mark, String before, String content) implements RedlinePiece {

        private static final String BEGIN = "<w:p><w:pPr>";
        private static final String MARK = "<w:rPr>";
        private static final Pattern END = Pattern.compile("</w:(ins|del)>(?:</w:hyperlink>|<w:bookmarkEnd [^>]*>)*$");
        private static final Pattern MARKED = Pattern.compile("<w:(ins|del|moveFrom|moveTo) .*?</w:\\1>");

        private static Paragraph read(String xml) {
            int end = xml.indexOf("</w:pPr>");
            String all = xml.substring(BEGIN.length(), end);
            int mark = all.indexOf(MARK);
            return new Paragraph(
                    mark < 0 ? all : all.substring(0, mark),
                    mark < 0 ? "" : all.substring(mark + MARK.length(), all.length() - "</w:rPr>".length()),
                    "",
                    xml.substring(end + "</w:pPr>".length(), xml.length() - "</w:p>".length()));
        }

        Fate fate() {
            boolean come = mark.contains("<w:ins ") || mark.contains("<w:moveTo ");
            boolean gone = mark.contains("<w:del ") || mark.contains("<w:moveFrom ");
            return come ? gone ? Fate.NEITHER : Fate.COME : gone ? Fate.GONE : Fate.STAYED;
        }

        /** Whether it has no words: a divider, or what keeps two tables apart. */
        boolean isBlank() {
            return !content.contains("<w:r>");
        }

        /** Whether all of its words have the fate of its mark: it was not split or joined there. */
        boolean isWhole() {
            return !MARKED.matcher(content).replaceAll("").contains("<w:r>");
        }

        /** Whether its last words have a fate. */
        boolean endsAs(Fate fate) {
            Matcher end = END.matcher(content);
            return end.find() && fate == (end.group(1).equals("ins") ? Fate.COME : Fate.GONE);
        }

        /** Whether it came or went, and did not move. */
        boolean isUnmoved() {
            return !mark.contains("<w:move");
        }

        /** The paragraph with another mark; none for one that stays. */
        Paragraph marked(String other) {
            return new Paragraph(properties, other, before, content);
        }

        Paragraph with(String otherProperties, String old) {
            return new Paragraph(otherProperties, mark, old, content);
        }

        /** The paragraph with the runs of another before its own. */
        Paragraph after(Paragraph first) {
            return new Paragraph(properties, mark, before, first.content + content);
        }

        @Override
        public String xml() {
            String revision = mark.isEmpty() ? "" : MARK + mark + "</w:rPr>";
            return BEGIN + properties + revision + before + "</w:pPr>" + content + "</w:p>";
        }
    }

    /** What became of a paragraph's mark. */
    enum Fate {
        STAYED,
        COME,
        GONE,
        NEITHER
    }

    /** Ends of moves' ranges, tables and their cells; nothing, between two paragraphs that stand together. */
    record Between(String xml) implements RedlinePiece {

        private static final String RANGES = "(?:<w:move(?:From|To)Range(?:Start|End) [^>]*/>)*";
        private static final Pattern NOTHING = Pattern.compile(RANGES);
        private static final Pattern TABLE = Pattern.compile(RANGES + "<w:tbl>");

        /** Whether the paragraphs on both sides stand together. */
        boolean isNothing() {
            return NOTHING.matcher(xml).matches();
        }

        /** Whether a table follows the paragraph before. */
        boolean beginsTable() {
            return TABLE.matcher(xml).lookingAt();
        }
    }

    /** XML as pieces: a piece between, a paragraph, a piece between, and so on to a piece between. */
    static List<RedlinePiece> of(String xml) {
        List<RedlinePiece> pieces = new ArrayList<>();
        int at = 0;
        for (int begin = xml.indexOf(Paragraph.BEGIN); begin >= 0; begin = xml.indexOf(Paragraph.BEGIN, at)) {
            pieces.add(new Between(xml.substring(at, begin)));
            at = xml.indexOf("</w:p>", begin) + "</w:p>".length();
            pieces.add(Paragraph.read(xml.substring(begin, at)));
        }
        pieces.add(new Between(xml.substring(at)));
        return pieces;
    }
}

package org.policypress.render.docx;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.document.Attribution;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Inline;
import org.policypress.document.LibraryState;
import org.policypress.document.Revision;
import org.policypress.document.Rewriting;

/**
 * Word's tracked changes (ECMA-376 part 1, 17.13.5). A revision is put on what has been written already: on each run, each
 * paragraph's mark and each row. Accepting or rejecting all in Word then gives one or the other document, since a paragraph
 * goes only with its mark, and a row only with its own.
 */
final class Tracking {

    /** The tags that a revision goes around or into; all of them are our own, since text is escaped. */
    private static final Pattern TAGS =
            Pattern.compile("<w:r>|</w:r>|</w:pPr>|</w:trPr>|<w:tr>(?!<w:trPr>)|<w:t( [^>]*)?>|</w:t>|</?w:instrText"
                    + "|<w:sdt>.*?<w:sdtContent>|</w:sdtContent></w:sdt>");

    /** The name of a bookmark where it stands, in a link and in a field. */
    private static final Pattern BOOKMARK =
            Pattern.compile("( w:name=\"| w:anchor=\"|<w:instrText xml:space=\"preserve\"> REF )(\\w+)");

    /** A link to a bookmark. */
    private static final Pattern LINK = Pattern.compile("<w:hyperlink w:anchor=.*?</w:hyperlink>");

    /** A run's beginning with its properties, where it has any. */
    private static final Pattern RUN = Pattern.compile("<w:r>(?:<w:rPr>(.*?)</w:rPr>)?");

    /** A value's control would stay behind when its text is gone, and LibreOffice takes no change within one back. */
    private static final Rewriting PLAIN =
            new Rewriting(inline -> inline instanceof Inline.Value v ? new Inline.Text(v.text()) : inline);

    private final Manuscript manuscript;
    private final String author;
    private final Optional<String> date;
    private final FormerProperties former;
    private final Map<String, String> oldReferences = new HashMap<>();

    Tracking(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.former = new FormerProperties(manuscript.stationery());
        Attribution changedBy = changedBy(manuscript.document());
        this.author = changedBy.author();
        // Word shows no date where there is none; it reads whole seconds.
        this.date = changedBy
                .time()
                .map(instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Who made the changes, as the redline says, or else the author of the model text. */
    private static Attribution changedBy(Document document) {
        return document.before()
                .flatMap(Document.Before::changedBy)
                .orElseGet(() -> new Attribution(document.cover().provider(), date(document.edition())));
    }

    /** When the new text was adopted or committed. */
    private static Optional<Instant> date(Edition edition) {
        return switch (edition) {
            case Edition.Version v ->
                Optional.of(v.adopted().atStartOfDay(ZoneOffset.UTC).toInstant());
            case Edition.Draft(LibraryState.Commit commit) -> Optional.of(commit.time());
            case Edition.Draft(LibraryState.Unversioned _), Edition.Statement _ -> Optional.empty();
        };
    }

    /** Blocks as they are written where they come or go. */
    static List<Block> plain(List<Block> blocks) {
        return PLAIN.blocks(blocks);
    }

    /** A line as it is written where it comes or goes. */
    static List<Inline> plainLine(List<Inline> line) {
        return PLAIN.line(line);
    }

    /** Puts a revision on everything that was written from a point on. */
    void mark(XmlWriter out, int from, Revision revision) {
        out.raw(marked(out.cut(from), revision));
    }

    private String marked(String unmarked, Revision revision) {
        String tag = tag(revision);
        // Words that moved away stay words (17.13.5.22).
        boolean gone = tag.equals("del");
        String xml = revision.inNew() ? unmarked : withOldBookmarks(unmarked);
        manuscript.footnotes().part(xml);
        Matcher tags = TAGS.matcher(xml);
        StringBuilder marked = new StringBuilder(xml.length() * 2);
        while (tags.find()) {
            String found = tags.group();
            String replacement = switch (found) {
                case "<w:r>" -> start(tag, "") + found;
                case "</w:r>" -> found + "</w:" + tag + ">";
                case "</w:pPr>" -> "<w:rPr>" + start(tag, "/") + "</w:rPr>" + found;
                case "</w:trPr>" -> start(row(revision), "/") + found;
                case "<w:tr>" -> found + "<w:trPr>" + start(row(revision), "/") + "</w:trPr>";
                case "<w:instrText" -> gone ? "<w:delInstrText" : found;
                case "</w:instrText" -> gone ? "</w:delInstrText" : found;
                case "</w:t>" -> gone ? "</w:delText>" : found;
                case "</w:sdtContent></w:sdt>" -> "";
                default -> found.startsWith("<w:sdt>") ? "" : gone ? found.replace("<w:t", "<w:delText") : found;
            };
            tags.appendReplacement(marked, Matcher.quoteReplacement(replacement));
        }
        tags.appendTail(marked);
        return marked.toString();
    }

    private String withOldBookmarks(String xml) {
        return BOOKMARK.matcher(xml)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + manuscript.bookmarks().old(found.group(2))));
    }

    /**
     * Says what a reference was in the old document, in case that it stays: with another number, or to a bookmark that goes
     * when all is rejected.
     */
    void wasReference(String now, String old, String bookmark) {
        if (!old.equals(now) || !manuscript.bookmarks().old(bookmark).equals(bookmark)) {
            oldReferences.put(now, old);
        }
    }

    /**
     * Replaces the references that stay, in what was written from a point on, by what they were and what they are: so their
     * numbers are right as soon as all is rejected, and not when Word works out its fields the next time.
     */
    void settleReferences(XmlWriter out, int from) {
        if (!oldReferences.isEmpty()) {
            out.raw(LINK.matcher(out.cut(from)).replaceAll(link -> Matcher.quoteReplacement(reference(link.group()))));
        }
    }

    /** A reference that was marked already is not the same any more. */
    private String reference(String now) {
        return Optional.ofNullable(oldReferences.get(now))
                .map(old -> marked(old, new Revision.Deleted()) + marked(now, new Revision.Inserted()))
                .orElse(now);
    }

    /**
     * Says of runs that were written from a point on that they were set otherwise before.
     *
     * @param old the same runs as they were set
     */
    void markFormat(XmlWriter out, int from, String old) {
        Matcher before = RUN.matcher(old);
        Matcher now = RUN.matcher(out.cut(from));
        StringBuilder marked = new StringBuilder();
        while (now.find() && before.find()) {
            String change = start("rPrChange", "") + "<w:rPr>" + properties(before) + "</w:rPr></w:rPrChange>";
            now.appendReplacement(
                    marked, Matcher.quoteReplacement("<w:r><w:rPr>" + properties(now) + change + "</w:rPr>"));
        }
        now.appendTail(marked);
        out.raw(marked.toString());
    }

    private static String properties(Matcher run) {
        return Optional.ofNullable(run.group(1)).orElse("");
    }

    /** Says of paragraphs that were written from a point on that neither document has them: they came, and went. */
    void markNeither(XmlWriter out, int from) {
        String both = "<w:rPr>" + start("ins", "/") + start("del", "/") + "</w:rPr></w:pPr>";
        out.raw(out.cut(from).replace("</w:pPr>", both));
    }

    /** Says that the mark of the paragraph written last came or went: that it was split there, or joined. */
    void markLastParagraph(XmlWriter out, Revision revision) {
        int at = out.xml().lastIndexOf("</w:pPr>");
        String rest = out.cut(at);
        out.raw("<w:rPr>").raw(start(tag(revision), "/")).raw("</w:rPr>").raw(rest);
    }

    /** Writes the start of a move's range, if the revision is one end of a move: its number, for the end. */
    Optional<Integer> beginMove(XmlWriter out, Revision revision) {
        return switch (revision) {
            case Revision.MovedFrom(String move) -> Optional.of(beginMove(out, "w:moveFromRangeStart", move, "from"));
            case Revision.MovedTo(String move) -> Optional.of(beginMove(out, "w:moveToRangeStart", move, "to"));
            case Revision.Inserted _, Revision.Deleted _, Revision.Split _, Revision.Joined _ -> Optional.empty();
        };
    }

    /**
     * The range of a move that was found in what is written already.
     *
     * @param begin the tag before it
     * @param end the tag after it
     */
    record Range(String begin, String end) {}

    /** A range for one end of a move: where it came to, or where it went from. */
    Range range(boolean come, String move) {
        XmlWriter begin = new XmlWriter();
        Revision revision = come ? new Revision.MovedTo(move) : new Revision.MovedFrom(move);
        XmlWriter end = new XmlWriter();
        beginMove(begin, revision).ifPresent(id -> endMove(end, revision, id));
        return new Range(begin.xml(), end.xml());
    }

    /** A name for a move that was found in what is written already. */
    String nextSame() {
        return "same-" + manuscript.nextOfMove("same");
    }

    /** The revision of a paragraph's mark that came or went, as XML. */
    String mark(boolean come) {
        return start(come ? "ins" : "del", "/");
    }

    /** The properties that a paragraph had, as XML. */
    String properties(String old) {
        return start("pPrChange", "") + "<w:pPr>" + former.of(old) + "</w:pPr></w:pPrChange>";
    }

    /**
     * Rearranges the marks of paragraphs in what was written from a point on, so that other programs than Word take them back
     * as exactly.
     */
    void settle(XmlWriter out, int from) {
        if (manuscript.document().before().isPresent()) {
            settleReferences(out, from);
            List<RedlinePiece> pieces = RedlinePiece.of(out.cut(from));
            SameWords.settle(this, pieces);
            KeptMarks.settle(this, pieces);
            pieces.forEach(piece -> out.raw(piece.xml()));
        }
    }

    private int beginMove(XmlWriter out, String tag, String move, String end) {
        int id = manuscript.nextMark();
        String name = move + "." + manuscript.nextOfMove(move + " " + end);
        out.empty(tag, attributes(id, "w:name", name));
        return id;
    }

    /** Writes the end of that range. */
    void endMove(XmlWriter out, Revision revision, int id) {
        String tag = revision.inNew() ? "w:moveToRangeEnd" : "w:moveFromRangeEnd";
        out.empty(tag, "w:id", Integer.toString(id));
    }

    private String start(String tag, String end) {
        XmlWriter start = new XmlWriter();
        String[] attributes = attributes(manuscript.nextMark());
        return (end.isEmpty() ? start.open("w:" + tag, attributes) : start.empty("w:" + tag, attributes)).xml();
    }

    private String[] attributes(int id, String... more) {
        List<String> all = new ArrayList<>(List.of("w:id", Integer.toString(id), "w:author", author));
        date.ifPresent(day -> all.addAll(List.of("w:date", day)));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String tag(Revision revision) {
        return switch (revision) {
            case Revision.Inserted _, Revision.Split _ -> "ins";
            case Revision.Deleted _, Revision.Joined _ -> "del";
            case Revision.MovedFrom _ -> "moveFrom";
            case Revision.MovedTo _ -> "moveTo";
        };
    }

    /** A row has no mark for moving. */
    private static String row(Revision revision) {
        return revision.inNew() ? "ins" : "del";
    }
}

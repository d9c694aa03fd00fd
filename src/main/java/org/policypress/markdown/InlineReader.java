package org.policypress.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ast.WhiteSpace;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.regex.Pattern;
import org.policypress.document.Inline;

/** Reads what stands within a paragraph, heading or table cell. */
final class InlineReader {

    private static final int END = Integer.MAX_VALUE;

    /** A comment in a form that flexmark does not know, as CommonMark has it since 0.31. */
    private static final String COMMENT_START = "<!--";

    private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)" + COMMENT_START);

    private final Reading reading;
    private final Document document;
    private final LinkReader links;
    private final PictureReader pictures;

    /** Whether there is one at all: hardly any text has one, and looking for it in every word takes a while. */
    private final boolean mayHaveComments;

    InlineReader(Reading reading, Document document) {
        this.reading = reading;
        this.document = document;
        this.links = new LinkReader(reading);
        this.pictures = new PictureReader(reading, document, this);
        this.mayHaveComments = reading.text().text().contains(COMMENT_START);
    }

    PictureReader pictures() {
        return pictures;
    }

    /** All that stands in a node, without spaces at its ends. */
    List<Inline> read(Node parent) {
        return read(parent, 0, END);
    }

    /** What stands in a node between two offsets of the text, without spaces at its ends. */
    List<Inline> read(Node parent, int from, int to) {
        Line line = new Line(reading.text());
        read(parent, from, to, line);
        return line.trimmed();
    }

    private List<Inline> within(Node parent) {
        Line line = new Line(reading.text());
        read(parent, 0, END, line);
        return line.inlines();
    }

    private void read(Node parent, int from, int to, Line line) {
        for (Node node : parent.getChildren()) {
            if (node.getEndOffset() > from && node.getStartOffset() < to) {
                inline(node, from, to, line);
            }
        }
    }

    private void inline(Node node, int from, int to, Line line) {
        switch (node) {
            case Text text -> words(text, from, to, line);
            case HtmlEntity entity -> line.words(entity.getChars().unescape());
            case TextBase base -> read(base, from, to, line);
            case WhiteSpace _ -> line.space();
            case SoftLineBreak _ -> line.space();
            case HardLineBreak _ -> line.lineBreak();
            case Emphasis emphasis -> line.add(new Inline.Emphasis(within(emphasis)));
            case StrongEmphasis strong -> line.add(new Inline.Strong(within(strong)));
            case Code code -> line.add(new Inline.Code(CodeText.span(code, reading.text())));
            case Link link -> links.link(link, link, within(link), line);
            case LinkRef ref when ref.isDefined() -> links.link(ref, ref.getReferenceNode(document), within(ref), line);
            case AutoLink link -> links.autoLink(link, "", link.getText().toString(), line);
            case MailLink link -> links.autoLink(link, "mailto:", link.getText().toString(), line);
            case Image image -> pictures.image(image).ifPresent(line::add);
            case ImageRef ref when ref.isDefined() -> pictures.image(ref).ifPresent(line::add);
            case RefNode ref -> brackets(ref, line);
            case Footnote footnote -> footnote(footnote, line);
            case HtmlInlineBase html -> html(html);
            default -> throw new IllegalStateException("the parser made an unknown inline, " + node);
        }
    }

    private void words(Node node, int from, int to, Line line) {
        int start = node.getStartOffset();
        int first = Math.max(0, from - start);
        int last = Math.min(node.getTextLength(), to - start);
        BasedSequence words = node.getChars().subSequence(first, last);
        if (mayHaveComments && COMMENT.matcher(words).find()) {
            html(node);
        }
        line.words(words.unescape());
    }

    /** Brackets that refer to nothing are brackets; but what looks like a link should be one. */
    private void brackets(RefNode ref, Line line) {
        int end = ref.getEndOffset();
        if (reading.text().text().startsWith("(", end)) {
            reading.error(
                    ref,
                    "broken-link",
                    "this cannot be read as a link; write its address without spaces, %20 for each, or \\[ if it is none");
        }
        if (ref.hasChildren()) {
            line.words(ref.getChars().prefixOf(ref.getChildChars()).unescape());
            read(ref, 0, END, line);
            line.words(ref.getChars().suffixOf(ref.getChildChars()).unescape());
        } else {
            line.words(ref.getChars().unescape());
        }
    }

    private void footnote(Footnote footnote, Line line) {
        FootnoteBlock block = footnote.getFootnoteBlock();
        if (block == null) {
            String label = reading.text().written(footnote.getText().toString());
            reading.error(
                    footnote,
                    "undefined-footnote",
                    "no line begins with [^" + label + "]: and gives this footnote's text; add it, or write \\[^"
                            + label + "] if no footnote is meant");
        } else {
            line.add(new Inline.FootnoteMark(reading.footnotes().mention(block, reading.place(block))));
        }
    }

    private void html(Node html) {
        reading.error(
                html,
                "raw-html",
                RawHtml.sentence(reading.text().written(html.getChars().toString())));
    }
}

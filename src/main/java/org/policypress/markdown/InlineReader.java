package org.policypress.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
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
import java.util.List;
import java.util.Optional;
import org.policypress.document.Designation;
import org.policypress.document.Id;
import org.policypress.document.Inline;
import org.policypress.document.Picture;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** Reads what stands within a paragraph, heading or table cell. */
final class InlineReader {

    private final Reading reading;
    private final Document document;
    private final PictureReader pictures;

    InlineReader(Reading reading, Document document) {
        this.reading = reading;
        this.document = document;
        this.pictures = new PictureReader(reading, this);
    }

    /** All that stands in a node, without spaces at its ends. */
    List<Inline> read(Node parent) {
        return read(parent, 0, Integer.MAX_VALUE);
    }

    /** What stands in a node between two offsets of the text, without spaces at its ends. */
    List<Inline> read(Node parent, int from, int to) {
        Line line = new Line(reading.text());
        read(parent, from, to, line);
        return line.trimmed();
    }

    private List<Inline> within(Node parent) {
        Line line = new Line(reading.text());
        read(parent, 0, Integer.MAX_VALUE, line);
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
            case Link link -> link(link, link, link, line);
            case LinkRef ref -> reference(ref, line);
            case AutoLink link -> autoLink(link, link.getText().toString(), "", line);
            case MailLink link -> autoLink(link, link.getText().toString(), "mailto:", line);
            case Image image -> pictures.picture(image, image).ifPresent(p -> line.add(new Inline.Image(p)));
            case ImageRef ref -> image(ref, line);
            case Footnote footnote -> footnote(footnote, line);
            case HtmlInlineComment comment -> html(comment);
            case HtmlInline html -> html(html);
            default -> throw new IllegalStateException("the parser made an unknown inline, " + node);
        }
    }

    private void words(Node node, int from, int to, Line line) {
        int start = node.getStartOffset();
        int first = Math.max(0, from - start);
        int last = Math.min(node.getTextLength(), to - start);
        line.words(node.getChars().subSequence(first, last).unescape());
    }

    private void link(Node node, LinkNodeBase target, Node words, Line line) {
        String address = target.getUrl().unescape();
        titleIsLost(node, target);
        if (address.startsWith("#")) {
            String name = address.substring(1);
            if (Id.isValid(name)) {
                line.add(new Inline.Reference(new Id(name), Designation.NONE, within(words), reading.place(node)));
            } else {
                reading.error(
                        node,
                        "id-form",
                        "#" + reading.text().written(name)
                                + " is no id of a section or clause; write [](#id) with the id that it has in {#id}");
            }
            return;
        }
        List<Inline> content = within(words);
        address(node, address)
                .ifPresentOrElse(
                        t -> line.add(new Inline.Link(t, content.isEmpty() ? bare(address) : content)),
                        () -> line.addAll(content));
    }

    /** A link's address as its words: without {@code mailto:} or {@code tel:}, as people write them. */
    private List<Inline> bare(String address) {
        return reading.text().inlines(address.replaceFirst("^(?i:mailto|tel):", ""));
    }

    private void autoLink(Node node, String words, String scheme, Line line) {
        address(node, scheme + words)
                .ifPresent(t -> line.add(new Inline.Link(t, reading.text().inlines(words))));
    }

    private Optional<String> address(Node node, String written) {
        Address.Read address = Address.read(written, reading.text());
        return switch (address) {
            case Address.Target(String target) -> Optional.of(target);
            case Address.Refused(String why) -> {
                reading.error(node, "link-address", why);
                yield Optional.empty();
            }
        };
    }

    private void titleIsLost(Node node, LinkNodeBase link) {
        if (!link.getTitle().isBlank()) {
            reading.problems()
                    .add(Problem.warning(
                            reading.place(node),
                            "link-title",
                            "the title of a link is not printed; write it into the text if readers need it"));
        }
    }

    private void reference(LinkRef ref, Line line) {
        if (ref.isDefined()) {
            link(ref, ref.getReferenceNode(document), ref, line);
        } else {
            asWritten(ref, line);
        }
    }

    private void image(ImageRef ref, Line line) {
        if (ref.isDefined()) {
            pictures.picture(ref, ref.getReferenceNode(document)).ifPresent(p -> line.add(new Inline.Image(p)));
        } else {
            asWritten(ref, line);
        }
    }

    /** Brackets that refer to nothing are brackets. */
    private void asWritten(RefNode ref, Line line) {
        if (ref.hasChildren()) {
            line.words(ref.getChars().prefixOf(ref.getChildChars()).unescape());
            read(ref, 0, Integer.MAX_VALUE, line);
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
                    "no line begins with [^" + label + "]: and gives this footnote's text; " + "add it, or write \\[^"
                            + label + "] if no footnote is meant");
        } else {
            Place place = reading.place(block);
            line.add(new Inline.FootnoteMark(reading.footnotes().mention(block, place)));
        }
    }

    private void html(Node node) {
        reading.error(
                node,
                "raw-html",
                RawHtml.sentence(reading.text().written(node.getChars().toString())));
    }

    /** The words of a picture's alternative. */
    String alternative(Node image) {
        return Inline.text(read(image));
    }

    /** The picture that is all that stands in a paragraph, if that is so. */
    Optional<Optional<Figure>> figure(Node paragraph) {
        List<Node> meaningful = java.util.stream.StreamSupport.stream(
                        paragraph.getChildren().spliterator(), false)
                .filter(n -> !n.getChars().isBlank())
                .toList();
        if (meaningful.size() != 1) {
            return Optional.empty();
        }
        return switch (meaningful.getFirst()) {
            case Image image -> Optional.of(figure(image, image));
            case ImageRef ref when ref.isDefined() -> Optional.of(figure(ref, ref.getReferenceNode(document)));
            default -> Optional.empty();
        };
    }

    private Optional<Figure> figure(Node image, LinkNodeBase target) {
        String caption = target.getTitle().unescape();
        return pictures.picture(image, target)
                .map(p -> new Figure(p, reading.text().inlines(caption.replace('\n', ' '))));
    }

    /** A picture with its caption. */
    record Figure(Picture picture, List<Inline> caption) {}
}

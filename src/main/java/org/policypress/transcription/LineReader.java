package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.document.Characters;
import org.policypress.document.Designation;
import org.policypress.document.Id;
import org.policypress.document.Inline;
import org.policypress.document.Run;
import org.policypress.problem.Place;

/**
 * Reads what stands in a paragraph: runs and how they are set, links, references, footnote marks and pictures. What is tracked
 * as inserted or moved here stays, what is tracked as deleted or moved away goes; so does what is hidden.
 */
final class LineReader {

    private static final Pattern LINK = Pattern.compile("(?s).*\\bHYPERLINK\\s+(?:\\\\l\\s+)?\"?([^\"\\s]+)\"?.*");
    private static final Pattern REFERENCE = Pattern.compile("(?s)\\s*(?:REF|PAGEREF|NOTEREF)\\s+(\\S+).*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://[^/\\s]+.*|mailto:.+@.+|tel:.+)");

    /** Runs of signs that no font of a text has: Word's own for a bullet or an arrow. */
    private static final Pattern PRIVATE = Pattern.compile("[\uE000-\uF8FF]");

    private final Source source;
    private final Place place;
    private final List<Run> runs = new ArrayList<>();
    private final List<String> bookmarks = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private boolean plain = false;
    private boolean bold = true;
    private boolean worded = false;

    /** A field whose end has not been reached: what it asks for, and whether its result has begun. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean result;
        private Optional<Inline> format = Optional.empty();
    }

    /**
     * What a paragraph is read with.
     *
     * @param addresses where links lead, by id
     * @param pictures what pictures show
     * @param controls which content controls stand for placeholders
     * @param notes the numbers of footnotes
     */
    record Source(
            Map<String, String> addresses, PictureCase pictures, Controls controls, Notes notes, Findings findings) {}

    LineReader(Source source, Place place) {
        this.source = source;
        this.place = place;
    }

    /** @param paragraph the paragraph's element */
    void read(Xml paragraph, boolean boldStyle) {
        children(paragraph, List.of(), boldStyle);
    }

    List<Inline> words() {
        return Run.join(spaced(runs));
    }

    List<String> bookmarks() {
        return bookmarks;
    }

    /** Whether there are words, and all of them are bold. */
    boolean isBold() {
        return worded && bold;
    }

    /** Reads words as they are, not as bold: a heading is bold by itself. */
    LineReader withoutWeight() {
        plain = true;
        return this;
    }

    private void children(Xml parent, List<Inline> formats, boolean boldStyle) {
        for (Xml child : parent.children()) {
            switch (child.name()) {
                case "r" -> run(child, formats, boldStyle);
                case "ins", "moveTo" -> {
                    source.findings().count("insertion");
                    children(child, formats, boldStyle);
                }
                case "del", "moveFrom" -> source.findings().count("deletion");
                case "hyperlink" -> children(child, with(formats, link(child)), boldStyle);
                case "fldSimple" ->
                    children(child, with(formats, field(child.attribute("instr").orElse(""))), boldStyle);
                case "sdt" -> control(child, formats, boldStyle);
                case "smartTag", "customXml", "sdtContent", "dir", "bdo", "ruby", "rubyBase", "oMath", "oMathPara" ->
                    children(child, formats, boldStyle);
                case "bookmarkStart" -> child.attribute("name").ifPresent(bookmarks::add);
                default -> {} // properties, marks of comments and of spelling
            }
        }
    }

    private void control(Xml control, List<Inline> formats, boolean boldStyle) {
        Optional<String> placeholder = source.controls().placeholder(control);
        if (placeholder.isPresent()) {
            LineReader inner = new LineReader(source, place);
            inner.children(control.child("sdtContent"), List.of(), boldStyle);
            String value = Inline.text(inner.words()).strip();
            if (!value.isEmpty()) {
                List<Inline> set =
                        inner.runs.isEmpty() ? List.of() : inner.runs.getFirst().formats();
                List<Inline> all = new ArrayList<>(formats);
                all.addAll(set);
                worded = true;
                bold &= set.stream().anyMatch(Inline.Strong.class::isInstance);
                runs.add(new Run(new Inline.Value(value, source.controls().use(placeholder.get(), value)), all));
                return;
            }
        }
        if (!control.child("sdtPr").isOn("showingPlcHdr")) {
            children(control.child("sdtContent"), formats, boldStyle);
        }
    }

    private void run(Xml run, List<Inline> formats, boolean boldStyle) {
        Xml set = run.child("rPr");
        if (set.isOn("vanish")) {
            source.findings().count("hidden");
            return;
        }
        boolean strong = set.has("b") ? set.isOn("b") : boldStyle;
        List<Inline> within = formats;
        for (Field field : fields) {
            within = with(within, field.format);
        }
        List<Inline> all = new ArrayList<>(within);
        if (strong && !plain && !boldStyle) {
            all.add(new Inline.Strong(List.of()));
        }
        if (set.isOn("i")) {
            all.add(new Inline.Emphasis(List.of()));
        }
        for (Xml child : run.children()) {
            inRun(child, all, strong);
        }
    }

    private void inRun(Xml child, List<Inline> formats, boolean strong) {
        switch (child.name()) {
            case "t" -> words(child.text(), formats, strong);
            case "tab", "ptab" -> words("\t", formats, strong);
            case "noBreakHyphen" -> words("\u2011", formats, strong);
            case "sym" -> words(symbol(child), formats, strong);
            case "br", "cr" -> {
                if (child.attribute("type").orElse("textWrapping").equals("textWrapping") && isShown()) {
                    runs.add(new Run(new Inline.LineBreak(), List.of()));
                }
            }
            case "fldChar" -> fieldMark(child.attribute("fldCharType").orElse(""));
            case "instrText" -> {
                if (!fields.isEmpty() && !fields.getLast().result) {
                    fields.getLast().instruction.append(child.text());
                }
            }
            case "footnoteReference", "endnoteReference" ->
                source.notes()
                        .mark(
                                child.name().startsWith("end"),
                                child.attribute("id").orElse(""))
                        .ifPresent(mark -> runs.add(new Run(mark, List.of())));
            case "drawing", "pict", "object" -> drawing(child, formats);
            case "AlternateContent" -> {
                Xml choice = child.child("Choice");
                (choice.isNone() ? child.child("Fallback") : choice).children().forEach(c -> inRun(c, formats, strong));
            }
            case "commentReference" -> source.findings().count("comment");
            default -> {} // what has no words
        }
    }

    private boolean isShown() {
        return fields.stream().allMatch(field -> field.result);
    }

    private void words(String text, List<Inline> formats, boolean strong) {
        if (!isShown()) {
            return;
        }
        StringBuilder clean = new StringBuilder();
        PRIVATE.matcher(text).replaceAll("").codePoints().forEach(c -> {
            if (c == '\u00AD') {
                return; // a place where Word may part the word
            }
            if (c == '\t' || c == '\n' || c == '\r') {
                clean.append(c == '\t' ? '\t' : ' ');
            } else if (Characters.refusal(c).isEmpty()) {
                clean.appendCodePoint(c);
            }
        });
        if (!clean.toString().isBlank()) {
            worded = true;
            bold &= strong;
        }
        if (!clean.isEmpty()) {
            runs.add(new Run(new Inline.Text(clean.toString()), formats));
        }
    }

    /** A sign of a font of signs: a box or tick where it is one of the usual, else nothing that could be told. */
    private String symbol(Xml symbol) {
        return switch (symbol.attribute("char").orElse("").toUpperCase(java.util.Locale.ROOT)) {
            case "F0FC", "F0D6", "00FC" -> "\u2713";
            case "F0A8", "F06F", "00A8" -> "\u2610";
            case "F0B7", "F0A7" -> "\u2022";
            case "F0E0", "00E0" -> "\u2192";
            default -> {
                source.findings()
                        .look(
                                place,
                                "left-out",
                                "a sign of the font " + symbol.attribute("font").orElse("for symbols")
                                        + " stood here, which has no meaning elsewhere; write what it meant");
                yield "";
            }
        };
    }

    private void fieldMark(String type) {
        switch (type) {
            case "begin" -> fields.add(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.getLast().result = true;
                    fields.getLast().format = field(fields.getLast().instruction.toString());
                }
            }
            case "end" -> {
                if (!fields.isEmpty()) {
                    fields.removeLast();
                }
            }
            default -> {} // no other type has a meaning (17.18.29)
        }
    }

    private Optional<Inline> field(String instruction) {
        Matcher reference = REFERENCE.matcher(instruction);
        if (reference.matches()) {
            return Optional.of(reference(reference.group(1)));
        }
        Matcher link = LINK.matcher(instruction);
        if (link.matches()) {
            return instruction.contains("\\l") ? Optional.of(reference(link.group(1))) : address(link.group(1));
        }
        return Optional.empty();
    }

    private Optional<Inline> link(Xml link) {
        Optional<String> anchor = link.attribute("anchor");
        Optional<String> target =
                link.attribute("id").map(id -> source.addresses().getOrDefault(id, ""));
        return target.filter(t -> !t.isEmpty()).isPresent() ? address(target.get()) : anchor.map(this::reference);
    }

    private Optional<Inline> address(String target) {
        if (ADDRESS.matcher(target).matches()) {
            return Optional.of(new Inline.Link(target.replace(" ", "%20").replace("\\", "/"), List.of()));
        }
        source.findings()
                .look(place, "left-out", "a link led to a file or page that a policy cannot lead to; its words stay");
        return Optional.empty();
    }

    /** A link within the text; which clause it means is known once all are read. */
    private Inline reference(String bookmark) {
        return new Inline.Reference(Bookmarks.id(bookmark), Designation.NONE, List.of(), place);
    }

    private static List<Inline> with(List<Inline> formats, Optional<Inline> more) {
        boolean linked = formats.stream().anyMatch(f -> f instanceof Inline.Link || f instanceof Inline.Reference);
        if (more.isEmpty() || linked) {
            return formats;
        }
        List<Inline> all = new ArrayList<>(formats);
        all.add(more.get());
        return all;
    }

    private void drawing(Xml drawing, List<Inline> formats) {
        if (!isShown()) {
            return;
        }
        source.pictures()
                .of(drawing, place)
                .ifPresent(picture -> runs.add(new Run(new Inline.Image(picture), List.of())));
        Xml box = drawing.anywhere("txbxContent");
        if (!box.isNone()) {
            source.findings()
                    .look(
                            place,
                            "text-box",
                            "the words of a text box stand here in the line; move them where they belong");
            box.all("p").forEach(p -> {
                words(" ", formats, false);
                children(p, formats, false);
            });
        }
    }

    /** The runs with single spaces: between words, and none beside a line break. */
    private static List<Run> spaced(List<Run> runs) {
        List<Run> spaced = new ArrayList<>();
        boolean space = true;
        for (Run run : runs) {
            if (run.leaf() instanceof Inline.Text text) {
                StringBuilder out = new StringBuilder();
                for (int i = 0; i < text.text().length(); i++) {
                    char c = text.text().charAt(i);
                    boolean blank = c == ' ' || c == '\t';
                    if (!blank || !space) {
                        out.append(blank ? ' ' : c);
                    }
                    space = blank;
                }
                if (!out.isEmpty()) {
                    spaced.add(new Run(new Inline.Text(out.toString()), run.formats()));
                }
            } else {
                spaced.add(run);
                space = run.leaf() instanceof Inline.LineBreak;
            }
        }
        return spaced;
    }

    /** The id that a bookmark's name comes to. */
    static final class Bookmarks {
        private Bookmarks() {}

        static Id id(String bookmark) {
            String valid = bookmark.replaceAll("[^A-Za-z0-9_.-]", "_").replaceFirst("^(?![A-Za-z])", "ref");
            return new Id(valid.length() > 80 ? valid.substring(0, 80) : valid);
        }
    }
}

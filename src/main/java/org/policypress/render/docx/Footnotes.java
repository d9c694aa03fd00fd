package org.policypress.render.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.policypress.document.Document;
import org.policypress.document.Footnote;

/**
 * The footnotes of one document, as Word's own: {@code word/footnotes.xml}. Word attaches a footnote to one place; where
 * it is mentioned again, a field repeats its number. Word knows no footnote of a footnote: its text follows the text of
 * the one that mentions it.
 */
final class Footnotes {

    /** The ids of the lines above footnotes, which Word wants to be there. */
    private static final String SEPARATOR = "-1";

    private static final String CONTINUATION = "0";

    private static final Pattern ATTACHED = Pattern.compile("<w:footnoteReference [^>]*w:id=\"([0-9]+)\"");

    private final Map<Integer, Footnote> notes = new HashMap<>();
    private final boolean isRedline;

    /** The footnotes that a mention can repeat the number of. */
    private final Map<Integer, Integer> attached = new HashMap<>();

    /** The numbers of all footnotes by their ids, in order. */
    private final Map<Integer, Integer> ids = new LinkedHashMap<>();

    private final Set<Integer> ownNumber = new HashSet<>();
    private int counted;

    Footnotes(Document document) {
        isRedline = document.before().isPresent();
        document.footnotes().forEach(note -> notes.put(note.number(), note));
    }

    /**
     * Says that what was written belongs to one of a redline's documents: a footnote in it goes with it, so that another
     * mention of the same has to have its own.
     */
    void part(String xml) {
        ATTACHED.matcher(xml)
                .results()
                .map(found -> ids.getOrDefault(Integer.parseInt(found.group(1)), 0))
                .forEach(attached::remove);
    }

    /** Writes the mark of a footnote into a story. */
    void mark(int number, Story story, RunFormat format) {
        RunFormat raised = format.withStyle(story.id(WordStyle.FOOTNOTE_REFERENCE));
        if (attached.containsKey(number)) {
            String field = "NOTEREF " + bookmark(attached.get(number)) + " \\f \\h";
            Fields.write(story.out(), field, Integer.toString(number), raised);
        } else if (story.isMain() && notes.containsKey(number)) {
            attach(number, story, raised);
        } else {
            Runs.write(story.out(), Integer.toString(number), raised);
        }
    }

    private void attach(int number, Story story, RunFormat raised) {
        // LibreOffice 7 takes footnotes in their order, whatever their ids.
        int id = ids.size() + 1;
        attached.put(number, id);
        ids.put(id, number);
        XmlWriter out = story.out();
        int mark = story.manuscript().nextMark();
        story.beginMark(mark, bookmark(id));
        out.raw("<w:r>");
        raised.write(out, Script.LATIN);
        if (counted + 1 == number || isRedline) {
            counted++;
            out.raw("<w:footnoteReference w:id=\"").raw(id).raw("\"/>");
        } else {
            // Word would count differently, as after a footnote that only a footnote mentions.
            ownNumber.add(number);
            out.raw("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"").raw(id);
            out.raw("\"/><w:t>").raw(number).raw("</w:t>");
        }
        out.raw("</w:r>");
        story.endMark(mark);
    }

    private static String bookmark(int id) {
        return "_footnote_" + id;
    }

    /** The footnotes' story, once all others are written. */
    Story story(Manuscript manuscript) {
        Story story = Story.begin(manuscript, "w:footnotes", false);
        line(story, "separator", SEPARATOR);
        line(story, "continuationSeparator", CONTINUATION);
        Set<Integer> mentioned = new HashSet<>();
        ids.forEach((id, number) -> {
            story.out().open("w:footnote", "w:id", Integer.toString(id));
            write(number, story, mentioned);
            story.out().close("w:footnote");
        });
        story.out().close("w:footnotes");
        manuscript.tracking().settleReferences(story.out(), 0);
        return story;
    }

    private static void line(Story story, String kind, String id) {
        story.out().open("w:footnote", "w:type", kind, "w:id", id);
        story.out().raw("<w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r>");
        story.out().empty("w:" + kind).raw("</w:r></w:p>").close("w:footnote");
    }

    private void write(int number, Story story, Set<Integer> mentioned) {
        Optional<Footnote> note = Optional.ofNullable(notes.get(number));
        if (note.isEmpty()) {
            return;
        }
        Column column = new Column(
                WordStyle.FOOTNOTE_TEXT,
                0,
                story.manuscript().stationery().page().textWidth());
        WordBlocks blocks = new WordBlocks(story);
        blocks.led(note.get().content(), column, () -> number(number, story));
        for (int below : blocks.mentioned()) {
            if (!ids.containsValue(below) && mentioned.add(below)) {
                write(below, story, mentioned);
            }
        }
    }

    private void number(int number, Story story) {
        XmlWriter out = story.out();
        RunFormat raised = RunFormat.PLAIN.withStyle(story.id(WordStyle.FOOTNOTE_REFERENCE));
        if (ids.containsValue(number) && !ownNumber.contains(number)) {
            out.raw("<w:r>");
            raised.write(out, Script.LATIN);
            out.raw("<w:footnoteRef/></w:r>");
        } else {
            Runs.write(out, Integer.toString(number), raised);
        }
        Runs.write(out, " ", RunFormat.PLAIN);
    }
}

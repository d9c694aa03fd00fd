package org.policypress.markdown;

import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.List;
import org.policypress.document.Block;
import org.policypress.document.Section;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** Reads Markdown. */
public final class Markdown {

    private Markdown() {}

    /**
     * Reads texts that make one document, in their order: footnotes count through them, and the names of form fields are
     * unique among them.
     *
     * @param texts the texts; each after the first begins with a heading, since it follows a section
     * @param pictures where their pictures come from
     * @return what they say, as far as it could be read, with everything that is wrong in them
     */
    public static Outcome<Content> read(List<MarkdownText> texts, Pictures pictures) {
        return read(texts, pictures, new SyntaxTrees());
    }

    /**
     * Reads texts that make one document, as {@link #read(List, Pictures)} does.
     *
     * @param known the trees of texts that were read before: what is among them is not parsed again
     */
    public static Outcome<Content> read(List<MarkdownText> texts, Pictures pictures, SyntaxTrees known) {
        List<Problem> problems = new ArrayList<>();
        Footnotes footnotes = new Footnotes();
        FieldNames names = new FieldNames();
        List<Block> opening = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (MarkdownText text : texts) {
            Reading reading = new Reading(text, pictures, footnotes, names, problems);
            try {
                known.of(reading).ifPresent(document -> read(reading, document, opening, sections));
            } catch (StackOverflowError e) {
                reading.error(0, "too-deep", "the text has brackets, emphasis or a table that is too deep to be read");
            }
        }
        return Outcome.of(new Content(opening, sections, footnotes.all()), problems);
    }

    private static void read(Reading reading, Document document, List<Block> opening, List<Section> sections) {
        BlockReader blocks = new BlockReader(reading, document);
        Outline outline = new Outline(reading, blocks);
        outline.read(document);
        if (sections.isEmpty()) {
            opening.addAll(outline.opening());
        } else if (!outline.opening().isEmpty()) {
            reading.problems()
                    .add(
                            Problem.error(
                                    outline.opening().getFirst().place(),
                                    "no-heading",
                                    "this text follows other sections, so it begins with a heading; add one with # before this"));
        }
        sections.addAll(outline.sections());
        reading.footnotes().readMentioned(blocks::footnote);
        FootnoteCheck.check(document, reading);
    }
}

package org.policypress.render.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.Flow;
import org.policypress.document.Side;
import org.policypress.document.Summary;

/** What the page of a redline has beside the marked text: what changed on the cover, the list of changes, both texts. */
final class RedlinePage {

    private final Document document;
    private final Document.Before before;
    private final Medium medium;
    private final Pictures pictures;

    RedlinePage(Document document, Document.Before before, Medium medium, Pictures pictures) {
        this.document = document;
        this.before = before;
        this.medium = medium;
        this.pictures = pictures;
    }

    /** What the template can use as {@code redline}. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", before.edition().sentence());
        values.put("to", document.edition().sentence());
        values.put("counts", before.summary().counts());
        values.put(
                "changes",
                before.summary().lines().stream()
                        .map(line -> Map.of("sentence", line.sentence(), "anchor", line.anchor()))
                        .toList());
        values.put("sides", medium == Medium.SCREEN ? sides() : List.of());
        return values;
    }

    /** The links from change to change; a PDF has them in its summary only. */
    static Steps steps(Document document, Medium medium) {
        return medium == Medium.PRINT
                ? Steps.NONE
                : new Steps(document.before()
                        .map(Document.Before::summary)
                        .orElse(Summary.NONE)
                        .lines());
    }

    /** A value of the cover: the old one struck out before the new one, where they differ. */
    Object cover(String old, String now) {
        HtmlWriter out = new HtmlWriter(medium);
        change(out, Optional.of(old), Optional.of(now));
        return PageTemplate.markup(out.html());
    }

    /** The rows of the cover's table, those that went at the end. */
    List<Map<String, Object>> facts() {
        Map<String, String> old = byLabel(before.cover());
        Map<String, String> now = byLabel(document.cover());
        Set<String> labels = new LinkedHashSet<>(now.keySet());
        labels.addAll(old.keySet());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String label : labels) {
            HtmlWriter out = new HtmlWriter(medium);
            change(out, Optional.ofNullable(old.get(label)), Optional.ofNullable(now.get(label)));
            rows.add(Map.of("label", label, "value", PageTemplate.markup(out.html())));
        }
        return rows;
    }

    private static Map<String, String> byLabel(Cover cover) {
        Map<String, String> facts = new LinkedHashMap<>();
        cover.facts().forEach(fact -> facts.merge(fact.label(), fact.value(), (a, b) -> a + "; " + b));
        return facts;
    }

    private void change(HtmlWriter out, Optional<String> old, Optional<String> now) {
        Inlines inlines = new Inlines(out, medium, pictures);
        if (old.equals(now)) {
            now.ifPresent(inlines::value);
            return;
        }
        old.filter(text -> !text.isEmpty()).ifPresent(text -> inlines.revisedValue(text, false));
        out.text(old.isPresent() && now.isPresent() ? " " : "");
        now.filter(text -> !text.isEmpty()).ifPresent(text -> inlines.revisedValue(text, true));
    }

    /** The rows of the table that has the old text beside the new one. */
    private List<Map<String, Object>> sides() {
        HtmlWriter old = HtmlWriter.withoutIds(medium);
        HtmlWriter now = HtmlWriter.withoutIds(medium);
        Drawn oldSide = new Drawn(old, medium);
        Drawn newSide = new Drawn(now, medium);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Side.Pair pair : Side.pairs(document)) {
            rows.add(Map.of(
                    "old", PageTemplate.markup(oldSide.draw(pair.old())),
                    "now", PageTemplate.markup(newSide.draw(pair.now()))));
        }
        return rows;
    }

    /** Draws one side, piece by piece. */
    private static final class Drawn {
        private final HtmlWriter out;
        private final Blocks blocks;
        private final Sections sections;

        Drawn(HtmlWriter out, Medium medium) {
            this.out = out;
            Inlines inlines = new Inlines(out, medium, new Pictures.Told());
            this.blocks = new Blocks(out, medium, inlines, Steps.NONE, NumberAddresses.NONE);
            this.sections = new Sections(out, medium, inlines, blocks, Steps.NONE);
        }

        String draw(Optional<Flow.Part> part) {
            part.ifPresent(this::draw);
            return out.take();
        }

        private void draw(Flow.Part part) {
            switch (part) {
                // The headings of the two texts stand under that of the table.
                case Flow.Part.Heading(var section) -> sections.heading(section, section.level() + 1);
                case Flow.Part.Text(var block) -> blocks.write(List.of(block));
            }
        }
    }
}

package org.policypress.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.document.Id;
import org.policypress.document.Inline;
import org.policypress.document.Origin;
import org.policypress.document.Section;
import org.policypress.problem.Place;

/** Puts what a text says under its headings. */
final class Outline {

    private final Reading reading;
    private final BlockReader blocks;
    private final List<Block> opening = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** A section whose end has not been reached. */
    private record Open(
            int level,
            Section.Kind kind,
            Optional<Id> id,
            List<Inline> title,
            List<Block> content,
            List<Section> subsections,
            Origin origin,
            Place place) {

        Section close() {
            return new Section(level, kind, id, Designation.NONE, title, content, subsections, origin, place);
        }
    }

    Outline(Reading reading, BlockReader blocks) {
        this.reading = reading;
        this.blocks = blocks;
    }

    void read(Document document) {
        for (Node node : document.getChildren()) {
            if (node instanceof Heading heading) {
                begin(heading);
            } else if (open.isEmpty()) {
                blocks.read(node, Setting.OPENING, opening);
            } else {
                blocks.read(node, Setting.SECTION, open.element().content());
            }
        }
        closeFrom(1);
    }

    /** The blocks before the first heading. */
    List<Block> opening() {
        return opening;
    }

    /** The sections of level 1. */
    List<Section> sections() {
        return sections;
    }

    private void begin(Heading heading) {
        closeFrom(heading.getLevel());
        int level = open.isEmpty() ? 1 : open.element().level() + 1;
        if (heading.getLevel() > level) {
            reading.error(heading, "heading-level", jump(heading.getLevel(), level));
        }
        Attributes attributes = blocks.attributes(heading, heading.getText());
        List<Inline> title = blocks.inlines().read(heading, 0, attributes.start());
        if (title.isEmpty()) {
            reading.error(
                    heading, "empty-heading", "the heading has no words; add them, or write \\# for the sign itself");
        }
        if (level > 1 && attributes.kind().equals(Optional.of(Section.Kind.APPENDIX))) {
            reading.error(heading, "appendix-level", "only a section that begins with one # can be an appendix");
        }
        open.push(new Open(
                level,
                attributes.kind().orElse(Section.Kind.NUMBERED),
                attributes.id(),
                title,
                new ArrayList<>(),
                new ArrayList<>(),
                reading.origin(heading),
                reading.place(heading)));
    }

    private static String jump(int level, int allowed) {
        return allowed == 1
                ? "the first heading is a section and begins with one #, not with " + level
                : "the heading begins with " + level + " # but stands under one with " + (allowed - 1) + "; write "
                        + "#".repeat(allowed) + " or add the heading between them";
    }

    private void closeFrom(int level) {
        while (!open.isEmpty() && open.element().level() >= level) {
            Section closed = open.pop().close();
            (open.isEmpty() ? sections : open.element().subsections()).add(closed);
        }
    }
}

package org.policypress.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A document's opening and sections as one flow of headings and blocks, as a reader meets them. Comparing works on the
 * flow, since a heading that comes or goes leaves the text around it where it was.
 *
 * @param parts headings and blocks in the order of reading
 */
public record Flow(List<Part> parts) {

    /** A heading or a block. */
    public sealed interface Part {

        /**
         * A heading.
         *
         * @param section the heading; what stands under it follows in the flow and is left out here
         */
        record Heading(Section section) implements Part {}

        /** A block of the opening or of a section. */
        record Text(Block block) implements Part {}
    }

    public Flow {
        parts = List.copyOf(parts);
    }

    /** The flow of a document. */
    public static Flow of(Document document) {
        List<Part> parts = new ArrayList<>();
        document.opening().forEach(block -> parts.add(new Part.Text(block)));
        document.sections().forEach(section -> append(section, parts));
        return new Flow(parts);
    }

    private static void append(Section section, List<Part> out) {
        out.add(new Part.Heading(with(section, List.of(), List.of())));
        section.content().forEach(block -> out.add(new Part.Text(block)));
        section.subsections().forEach(below -> append(below, out));
    }

    /** The blocks before the first heading. */
    public List<Block> opening() {
        List<Block> opening = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Part.Heading _ -> {
                    return opening;
                }
                case Part.Text text -> opening.add(text.block());
            }
        }
        return opening;
    }

    /**
     * The headings as sections, each with what follows it up to the next of its level or above.
     *
     * @throws IllegalArgumentException when a heading is more than one level below the one before it
     */
    public List<Section> sections() {
        List<Section> top = new ArrayList<>();
        Deque<Open> path = new ArrayDeque<>();
        for (Part part : parts) {
            switch (part) {
                case Part.Heading heading -> {
                    while (!path.isEmpty()
                            && path.getLast().heading.level()
                                    >= heading.section().level()) {
                        close(path, top);
                    }
                    path.addLast(new Open(heading.section()));
                }
                case Part.Text text -> {
                    if (!path.isEmpty()) {
                        path.getLast().content.add(text.block());
                    }
                }
            }
        }
        while (!path.isEmpty()) {
            close(path, top);
        }
        return top;
    }

    private static void close(Deque<Open> path, List<Section> top) {
        Open last = path.removeLast();
        Section section = with(last.heading, last.content, last.below);
        (path.isEmpty() ? top : path.getLast().below).add(section);
    }

    private static Section with(Section s, List<Block> content, List<Section> subsections) {
        return new Section(
                s.level(),
                s.kind(),
                s.id(),
                s.number(),
                s.title(),
                content,
                subsections,
                s.origin(),
                s.place(),
                s.revision(),
                s.before());
    }

    /** A section that more text may still come to. */
    private static final class Open {
        private final Section heading;
        private final List<Block> content = new ArrayList<>();
        private final List<Section> below = new ArrayList<>();

        Open(Section heading) {
            this.heading = heading;
        }
    }
}

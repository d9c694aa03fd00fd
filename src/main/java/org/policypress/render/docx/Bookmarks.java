package org.policypress.render.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Section;

/**
 * The bookmarks of a document, by anchor: one for each heading, and one for each clause that has an id. Made before
 * anything is written, since a reference may stand before what it refers to.
 */
final class Bookmarks {

    /** Word refuses longer names. */
    private static final int LONGEST = 40;

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Bookmarks(Document document) {
        document.sections().forEach(this::add);
    }

    /** The bookmark's name, where the anchor has one. */
    Optional<String> name(String anchor) {
        return Optional.ofNullable(names.get(anchor));
    }

    private void add(Section section) {
        add(section.number().anchor(), section.id().isPresent());
        clauses(section.content());
        section.subsections().forEach(this::add);
    }

    private void clauses(List<Block> blocks) {
        for (Block block : blocks) {
            if (block.settled() instanceof Block.Clause clause) {
                if (clause.id().isPresent()) {
                    add(clause.number().anchor(), true);
                }
                clauses(clause.content());
            }
        }
    }

    /** An author's id is a bookmark that Word lists; a heading without one has a bookmark that Word hides. */
    private void add(String anchor, boolean visible) {
        String wanted = (visible ? "" : "_") + anchor.replaceAll("[^A-Za-z0-9_]", "_");
        String name = shortened(wanted, "");
        // Word takes names that differ in case only for the same.
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = shortened(wanted, "_" + n);
        }
        names.put(anchor, name);
    }

    private static String shortened(String name, String end) {
        return name.substring(0, Math.min(name.length(), LONGEST - end.length())) + end;
    }
}

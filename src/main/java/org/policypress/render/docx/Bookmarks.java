package org.policypress.render.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Block;
import org.policypress.document.Designation;
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
    private final Map<String, String> oldNames = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Bookmarks(Document document) {
        document.sections().forEach(this::add);
        names.forEach((anchor, name) -> {
            if (names.containsKey(Designation.OLD + anchor)) {
                oldNames.put(name, names.get(Designation.OLD + anchor));
            }
        });
    }

    /** The bookmark's name, where the anchor has one. */
    Optional<String> name(String anchor) {
        return Optional.ofNullable(names.get(anchor));
    }

    /**
     * The name of the bookmark that is where the old document of a redline has what the new one has at the bookmark of a
     * name: another one where that moved, or is written twice, since Word takes a bookmark away with its words.
     */
    String old(String name) {
        return oldNames.getOrDefault(name, name);
    }

    private void add(Section section) {
        String name = add(section.number().anchor(), section.id().isPresent());
        boolean isReplaced = WordSections.isReplaced(section);
        if (isReplaced) {
            Section before = section.before().orElseThrow();
            oldNames.put(name, add(before.number().anchor(), false));
        }
        clauses(section.content(), isReplaced);
        section.subsections().forEach(this::add);
    }

    private void clauses(List<Block> blocks, boolean inReplaced) {
        for (Block block : blocks) {
            if (block.settled() instanceof Block.Clause clause) {
                boolean isReplaced = inReplaced || !WordBlocks.isTrackable(clause);
                if (clause.id().isPresent()) {
                    String name = add(clause.number().anchor(), true);
                    if (isReplaced) {
                        oldNames.put(name, allot("_old_" + name));
                    }
                }
                clauses(clause.content(), isReplaced);
            }
        }
    }

    /** An author's id is a bookmark that Word lists; a heading without one has a bookmark that Word hides. */
    private String add(String anchor, boolean visible) {
        String name = allot((visible ? "" : "_") + anchor.replaceAll("[^A-Za-z0-9_]", "_"));
        names.put(anchor, name);
        return name;
    }

    private String allot(String wanted) {
        String name = shortened(wanted, "");
        // Word takes names that differ in case only for the same.
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = shortened(wanted, "_" + n);
        }
        return name;
    }

    private static String shortened(String name, String end) {
        return name.substring(0, Math.min(name.length(), LONGEST - end.length())) + end;
    }
}

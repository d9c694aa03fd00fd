package org.policypress.transcription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.document.Id;
import org.policypress.document.Inline;
import org.policypress.document.Run;
import org.policypress.document.Section;
import org.policypress.document.Slug;

/**
 * Names what is referred to, and settles references: one whose words are the number of its target becomes a live one, one that
 * leads nowhere becomes words.
 */
final class Linking {

    private static final int LONGEST = 40;

    private final Map<Item, Id> ids = new HashMap<>();

    /** What a bookmark's id has become. */
    private final Map<Id, Id> known = new HashMap<>();

    private final Set<Id> taken = new HashSet<>();
    private final Set<Id> wanted;
    private final Findings findings;
    private Map<Id, Designation> numbers = Map.of();

    /** @param wanted the ids that something refers to */
    Linking(Item root, Set<Id> wanted, Findings findings) {
        this.wanted = wanted;
        this.findings = findings;
        name(root, "");
    }

    private void name(Item item, String section) {
        String within =
                item.kind() == Item.Kind.SECTION ? slug(Inline.text(item.line().words())) : section;
        if (item.kind() != Item.Kind.BULLET && !item.line().place().file().equals("-")) {
            name(item, item.line().bookmarks(), within);
        }
        for (Item.Part part : item.parts()) {
            if (part instanceof Item.Part.Below(Item below)) {
                name(below, within);
            }
        }
    }

    private void name(Item item, List<String> bookmarks, String section) {
        List<Id> asked = new ArrayList<>();
        Optional<Id> own = Optional.empty();
        for (String bookmark : bookmarks) {
            Id id = LineReader.Bookmarks.id(bookmark);
            boolean named = !bookmark.startsWith("_") && Id.isValid(bookmark) && !bookmark.startsWith("OLE_LINK");
            if (wanted.contains(id)) {
                asked.add(id);
            }
            if (named && own.isEmpty()) {
                own = Optional.of(id);
            }
        }
        boolean isSection = item.kind() == Item.Kind.SECTION;
        if (own.isEmpty() && asked.isEmpty() && !isSection) {
            return;
        }
        String base = own.map(Id::value)
                .orElse(
                        isSection
                                ? section
                                : section + "-" + item.mark().map(Mark::printed).orElse("clause"));
        Id id = free(own.isPresent() ? base : slug(base));
        ids.put(item, id);
        asked.forEach(a -> known.putIfAbsent(a, id));
        own.ifPresent(o -> known.putIfAbsent(o, id));
    }

    private Id free(String base) {
        String first = Id.isValid(base) ? base : "clause-" + base;
        Id id = new Id(Id.isValid(first) ? first : "clause");
        for (int n = 2; !taken.add(id); n++) {
            id = new Id((Id.isValid(first) ? first : "clause") + "-" + n);
        }
        return id;
    }

    private static String slug(String words) {
        String cut = Slug.cut(Slug.said(words).replaceAll("^[^a-z]+", ""), LONGEST);
        return cut.isEmpty() ? "section" : cut;
    }

    /** The id of an item. */
    Optional<Id> id(Item item) {
        return Optional.ofNullable(ids.get(item));
    }

    /** Notes where everything stands by now. */
    void number(List<Section> sections) {
        numbers = new HashMap<>();
        sections.forEach(this::collect);
    }

    private void collect(Section section) {
        section.id().ifPresent(id -> numbers.put(id, section.number()));
        section.content().forEach(this::collect);
        section.subsections().forEach(this::collect);
    }

    private void collect(Block block) {
        if (block instanceof Block.Clause clause) {
            clause.id().ifPresent(id -> numbers.put(id, clause.number()));
            clause.content().forEach(this::collect);
        }
    }

    /** A line with its references settled. */
    List<Inline> settle(List<Inline> line) {
        List<Run> runs = new ArrayList<>();
        for (Run run : Run.of(line)) {
            List<Inline> formats = new ArrayList<>();
            for (Inline format : run.formats()) {
                if (format instanceof Inline.Reference r) {
                    Optional.ofNullable(known.get(r.target()))
                            .ifPresent(id -> formats.add(new Inline.Reference(id, r.number(), List.of(), r.place())));
                } else {
                    formats.add(format);
                }
            }
            runs.add(new Run(run.leaf(), formats));
        }
        List<Inline> joined = new ArrayList<>(Run.join(runs));
        if (!numbers.isEmpty()) {
            for (int i = 0; i < joined.size(); i++) {
                if (joined.get(i) instanceof Inline.Reference r) {
                    live(joined, i, r);
                }
            }
        }
        return joined;
    }

    /** Leaves a reference's words to its target's number, where they are the same. */
    private void live(List<Inline> line, int at, Inline.Reference reference) {
        Designation target = numbers.getOrDefault(reference.target(), Designation.NONE);
        String words = Inline.text(reference.content()).strip();
        Inline.Reference empty =
                new Inline.Reference(reference.target(), reference.number(), List.of(), reference.place());
        if (words.equals(target.citation())) {
            line.set(at, empty);
            return;
        }
        String before = at > 0 && line.get(at - 1) instanceof Inline.Text text ? text.text() : "";
        int cut = before.length() - (target.citation().length() - words.length());
        if (cut >= 0
                && target.citation().endsWith(words)
                && target.citation().startsWith(before.substring(cut))
                && !words.isEmpty()) {
            line.set(at - 1, new Inline.Text(before.substring(0, cut)));
            line.set(at, empty);
            return;
        }
        findings.look(
                reference.place(),
                "fixed-reference",
                "“" + words + "” leads to what is now " + target.citation() + "; write [](#" + reference.target()
                        + ") if it is to follow the number");
    }

    /** The ids that the references of lines lead to. */
    static Set<Id> wanted(List<Inline> line) {
        Set<Id> wanted = new HashSet<>();
        for (Run run : Run.of(line)) {
            for (Inline format : run.formats()) {
                if (format instanceof Inline.Reference r) {
                    wanted.add(r.target());
                }
            }
        }
        return wanted;
    }
}

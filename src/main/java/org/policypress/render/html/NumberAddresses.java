package org.policypress.render.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.document.Document;
import org.policypress.document.Section;

/**
 * Second addresses for clauses whose own is the author's id: whoever reads "paragraph 8.4(a)" can link to
 * {@code #paragraph-8.4.a}, as with clauses without an id. The id stays the address that holds when numbers change.
 */
final class NumberAddresses {

    /** For a page whose clauses have none. */
    static final NumberAddresses NONE = new NumberAddresses();

    private static final Pattern CITATION = Pattern.compile("paragraph ([A-Z0-9.]+)((?:\\([0-9a-zA-Z]+\\))*)");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> byAnchor = new HashMap<>();

    private NumberAddresses() {}

    /** Those of a document; what an author has named so already is left alone. */
    static NumberAddresses of(Document document) {
        NumberAddresses addresses = new NumberAddresses();
        addresses.take(document.sections());
        addresses.add(document.sections());
        return addresses;
    }

    /** The second address of a clause. */
    Optional<String> of(Designation clause) {
        return Optional.ofNullable(byAnchor.get(clause.anchor()));
    }

    private void take(List<Section> sections) {
        for (Section section : sections) {
            taken.add(section.number().anchor());
            clauses(section.content(), clause -> taken.add(clause.anchor()));
            take(section.subsections());
        }
    }

    private void add(List<Section> sections) {
        for (Section section : sections) {
            clauses(section.content(), this::add);
            add(section.subsections());
        }
    }

    private void add(Designation clause) {
        Matcher citation = CITATION.matcher(clause.citation());
        if (citation.matches()) {
            String within = citation.group(2).replace("(", ".").replace(")", "");
            String address = "paragraph-" + citation.group(1) + within;
            if (taken.add(address)) {
                byAnchor.put(clause.anchor(), address);
            }
        }
    }

    private static void clauses(List<Block> blocks, Consumer<Designation> each) {
        for (Block block : blocks) {
            if (block.settled() instanceof Block.Clause clause) {
                each.accept(clause.number());
                clauses(clause.content(), each);
            }
        }
    }
}

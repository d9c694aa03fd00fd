package org.policypress.markdown;

import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import org.policypress.document.Designation;
import org.policypress.document.Id;
import org.policypress.document.Inline;
import org.policypress.problem.Problem;

/** Reads links: those to a section or clause, and those out of the document. */
final class LinkReader {

    private final Reading reading;

    LinkReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * A link as a node of the parser has it.
     *
     * @param node what stands in the text
     * @param target where its address is said: the node itself, or the definition it refers to
     * @param words its words
     */
    void link(Node node, LinkNodeBase target, List<Inline> words, Line line) {
        if (!target.getTitle().isBlank()) {
            reading.problems()
                    .add(Problem.warning(
                            reading.place(node),
                            "link-title",
                            "the title of a link is not printed; write it into the text if readers need it"));
        }
        String address = target.getUrl().unescape();
        if (address.startsWith("#")) {
            reference(node, address.substring(1), words, line);
        } else {
            List<Inline> shown = words.isEmpty() ? bare(address) : words;
            outside(node, address, shown, line);
        }
    }

    /** An address in angle brackets, which is its own words. */
    void autoLink(Node node, String scheme, String address, Line line) {
        outside(node, scheme + address, reading.text().inlines(address), line);
    }

    private void reference(Node node, String name, List<Inline> words, Line line) {
        if (Id.isValid(name)) {
            line.add(new Inline.Reference(new Id(name), Designation.NONE, words, reading.place(node)));
        } else {
            reading.error(
                    node,
                    "id-form",
                    "#" + reading.text().written(name)
                            + " is no id of a section or clause; write [](#id) with the id that it has in {#id}");
        }
    }

    private void outside(Node node, String address, List<Inline> words, Line line) {
        switch (Address.read(address, reading.text())) {
            case Address.Target(String target) -> line.add(new Inline.Link(target, words));
            case Address.Refused(String why) -> {
                reading.error(node, "link-address", why);
                line.addAll(words);
            }
        }
    }

    /** A link's address as its words: without {@code mailto:} or {@code tel:}, as people write them. */
    private List<Inline> bare(String address) {
        return reading.text().inlines(address.replaceFirst("^(?i:mailto|tel):", ""));
    }
}

package org.policypress.compare;

import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Footnote;
import org.policypress.document.Id;
import org.policypress.document.Section;

/** A piece of a document as the comparison sees it. A node is itself only: two nodes are never equal. */
final class Node {

    /** What a node stands for. */
    sealed interface Piece {
        /** A heading without what stands under it. */
        record Heading(Section section) implements Piece {}

        record Text(Block block) implements Piece {}

        record Entry(Block.Item item) implements Piece {}

        record Line(Block.Row row) implements Piece {}

        /** A column of a table, by its place from 0. */
        record Column(int index) implements Piece {}

        record Blank(Block.Field field) implements Piece {}

        record Foot(Footnote footnote) implements Piece {}
    }

    private final Piece piece;
    private final Object make;
    private final Optional<Id> id;
    private final int same;
    private final int exact;
    private final List<Node> children;
    private final String text;
    private Optional<Profile> profile = Optional.empty();
    private Profile section = Profile.EMPTY;
    private int begin;
    private int end;

    /**
     * @param make what two nodes must have in common to be one node that changed, such as the kind of block
     * @param id the author's name for it
     * @param same equal for nodes of equal words; numbers, emphasis, ids and the shape of quotation marks do not count
     * @param exact equal for nodes that are equal in all but places and numbers
     * @param children the nodes in it, of blocks in clauses, items in lists and so on
     * @param text its words, for measuring likeness
     */
    Node(Piece piece, Object make, Optional<Id> id, int same, int exact, List<Node> children, String text) {
        this.piece = piece;
        this.make = make;
        this.id = id;
        this.same = same;
        this.exact = exact;
        this.children = children;
        this.text = text;
    }

    Piece piece() {
        return piece;
    }

    Optional<Id> id() {
        return id;
    }

    int same() {
        return same;
    }

    int exact() {
        return exact;
    }

    List<Node> children() {
        return children;
    }

    String text() {
        return text;
    }

    /** How much of the document it is: what decides which of two nodes stays when they changed places. */
    int weight() {
        return text.length() + 1;
    }

    boolean isHeading() {
        return piece instanceof Piece.Heading;
    }

    /** Its place in the document's reading order, in which {@link #end} is where the node after it begins. */
    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    void setOrder(int begin, int end) {
        this.begin = begin;
        this.end = end;
    }

    /** Tells a heading what is said under it, up to the next heading. */
    void setSection(Profile section) {
        this.section = section;
    }

    Profile profile() {
        if (profile.isEmpty()) {
            profile = Optional.of(Profile.of(text));
        }
        return profile.get();
    }

    /** Whether one can have become the other. */
    boolean canBecome(Node other) {
        return make.equals(other.make);
    }

    /** How alike two nodes are, from 0 to 1. A heading is also known by what stands under it. */
    double likeness(Node other) {
        double own = same == other.same ? 1 : profile().likeness(other.profile());
        double under = isHeading() ? 0.9 * section.likeness(other.section) : 0;
        return Math.max(own, under > 0.45 ? under : 0);
    }
}

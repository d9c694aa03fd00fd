package org.policypress.document;

/**
 * What became of a piece of a document between its old and its new text. Pieces that carry none are in both.
 *
 * <p>{@link Revisions} says exactly what each does: accepting a redline gives the new document, rejecting it the old one.
 */
public sealed interface Revision {

    /** Only the new document has it. */
    record Inserted() implements Revision {}

    /** Only the old document has it. */
    record Deleted() implements Revision {}

    /**
     * It stood here and went elsewhere, to {@link MovedTo} of the same name.
     *
     * @param move the move's name, unique in a document: what lies side by side and moved together shares one
     */
    record MovedFrom(String move) implements Revision {}

    /**
     * It came here from elsewhere. Whatever was edited on the way is revised inside it: rejecting drops it all, since
     * {@link MovedFrom} keeps the old text.
     *
     * @param move the move's name
     */
    record MovedTo(String move) implements Revision {}

    /** Both documents have its text, but in the old one it ran on from the block before: a paragraph was split. */
    record Split() implements Revision {}

    /** Both documents have its text, but in the new one it runs on from the block before: two paragraphs became one. */
    record Joined() implements Revision {}

    /** Whether the old document has the text. */
    default boolean inOld() {
        return switch (this) {
            case Deleted _, MovedFrom _, Split _, Joined _ -> true;
            case Inserted _, MovedTo _ -> false;
        };
    }

    /** Whether the new document has the text. */
    default boolean inNew() {
        return switch (this) {
            case Inserted _, MovedTo _, Split _, Joined _ -> true;
            case Deleted _, MovedFrom _ -> false;
        };
    }
}

package org.policypress.drafts;

import org.policypress.library.SourcePart;
import org.policypress.render.Format;

/** Why a draft was made, though one may have been there. */
public sealed interface Reason {

    /** The reason in words, as a sentence without its end, which {@code school/policy:} can stand before. */
    default String words(Order order) {
        return switch (this) {
            case First _ -> "there was none before";
            case Asked _ -> "you asked for it";
            case OtherToolkit _ -> "policypress, its options or Java are not those of the earlier one";
            case Changed(SourcePart.Kind kind) ->
                SourcePart.of(order.policy().id(), order.school().id()).stream()
                                .filter(part -> part.kind() == kind)
                                .findFirst()
                                .orElseGet(() -> new SourcePart(kind, ""))
                                .words()
                        + " has changed";
            case OtherPicture(String path) -> path + " has changed";
            case OtherState _ -> "the commit to be named on its pages is another one";
            case Missing(Format format) -> "its " + format + " was not there";
            case Edited(Format format) -> "its " + format + " was changed after it was written";
        };
    }

    /** Nothing is known of an earlier one. */
    record First() implements Reason {}

    /** Whoever asked wants it in any case. */
    record Asked() implements Reason {}

    /** The toolkit, its options or Java are not those that made the earlier one. */
    record OtherToolkit() implements Reason {}

    /**
     * Files have changed that it is made from.
     *
     * @param kind what they hold
     */
    record Changed(SourcePart.Kind kind) implements Reason {}

    /**
     * A picture that it shows has changed.
     *
     * @param path the picture's path from the library's root
     */
    record OtherPicture(String path) implements Reason {}

    /** The files are the same, but in git another commit has them, or one has them at last. */
    record OtherState() implements Reason {}

    /** A file of it is not there. */
    record Missing(Format format) implements Reason {}

    /** Somebody has changed a file of it. */
    record Edited(Format format) implements Reason {}
}

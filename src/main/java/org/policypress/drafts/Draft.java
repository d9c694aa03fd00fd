package org.policypress.drafts;

import java.nio.file.Path;
import java.util.List;

/** What became of one order. */
public sealed interface Draft {

    /** What was ordered. */
    Order order();

    /**
     * It is written, whole.
     *
     * @param files where, one for each format
     * @param why why it was made
     */
    record Written(Order order, List<Path> files, Reason why) implements Draft {
        public Written {
            files = List.copyOf(files);
        }
    }

    /**
     * An earlier one is what would be written now: it was left as it is.
     *
     * @param files where, one for each format
     */
    record Unchanged(Order order, List<Path> files) implements Draft {
        public Unchanged {
            files = List.copyOf(files);
        }
    }

    /** The policy, the school or a template has errors: they are among the report's problems. */
    record Refused(Order order) implements Draft {}

    /**
     * The disk did not take it. An older draft of the same name is as it was.
     *
     * @param file which file
     * @param why what is in the way and what to do about it, as the end of a sentence that begins with the file
     */
    record Unwritable(Order order, Path file, String why) implements Draft {}

    /**
     * The toolkit itself failed at it: our mistake, not the user's.
     *
     * @param defect for whoever mends it
     */
    record Broken(Order order, Throwable defect) implements Draft {}

    /** It was not begun, since nothing more could be written, or someone stopped the work. */
    record NotBegun(Order order) implements Draft {}
}

package org.policypress.library;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as somebody wrote it: {@code 2.50} is printed so, and counts as two and a half.
 *
 * @param written its digits, with commas between thousands if they were written
 * @param value what it counts as
 */
public record WrittenNumber(String written, BigDecimal value) {

    /** What a number looks like, as the end of a sentence that begins with "write". */
    static final String FORM = "a number in digits, such as 25, 2.50 or 1,000";

    /** At most fifteen digits before and after the point: no policy needs more, and sums stay quick. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,15})?");

    /** The number that is written so; nothing when it is none. */
    public static Optional<WrittenNumber> of(String written) {
        return NUMBER.matcher(written).matches()
                ? Optional.of(new WrittenNumber(written, new BigDecimal(written.replace(",", ""))))
                : Optional.empty();
    }
}

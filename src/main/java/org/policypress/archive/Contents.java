package org.policypress.archive;

import java.util.List;
import java.util.function.IntFunction;
import org.policypress.problem.Outcome;
import org.policypress.render.Publication;

/**
 * What a version holds beside its record.
 *
 * @param source the tailored policy as Markdown
 * @param publication its files in all formats
 * @param amendments what the school has changed in the model text, such as {@code replace who}
 */
public record Contents(String source, Publication publication, List<String> amendments) {

    public Contents {
        amendments = List.copyOf(amendments);
    }

    /** The contents of a version of the model text. */
    public Contents(String source, Publication publication) {
        this(source, publication, List.of());
    }

    /**
     * Makes the contents of the version with a number: the number stands in the text, and is known only once no other
     * sign-off of the policy is under way. May be asked again with a higher number, when another one was faster.
     */
    @FunctionalInterface
    public interface Maker extends IntFunction<Outcome<Contents>> {}
}

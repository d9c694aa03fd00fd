package org.policypress.archive;

import java.util.function.IntFunction;
import org.policypress.problem.Outcome;
import org.policypress.render.Publication;

/**
 * What a version holds beside its record.
 *
 * @param source the tailored policy as Markdown
 * @param publication its files in all formats
 */
public record Contents(String source, Publication publication) {

    /**
     * Makes the contents of the version with a number: the number stands in the text, and is known only once no other
     * sign-off of the policy is under way. May be asked again with a higher number, when another one was faster.
     */
    @FunctionalInterface
    public interface Maker extends IntFunction<Outcome<Contents>> {}
}

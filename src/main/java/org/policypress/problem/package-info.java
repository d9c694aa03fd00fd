/**
 * What is wrong with a user's files, as values: a {@link org.policypress.problem.Problem} has a place, a severity, the
 * rule it breaks, and a sentence that says what is wrong and what to do.
 *
 * <p>Every stage gives its result together with the problems that it found ({@link org.policypress.problem.Outcome}),
 * and goes on for as long as it can, so that a person sees all of them in one go. Nothing here prints: the rim does.
 */
@NullMarked
package org.policypress.problem;

import org.jspecify.annotations.NullMarked;

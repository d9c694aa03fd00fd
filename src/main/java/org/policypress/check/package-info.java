/**
 * Looks over a whole library: what keeps documents from being published, and what somebody should look at before a governing
 * body does.
 *
 * <p>Begin at {@link org.policypress.check.Check}. Each rule is a class of its own: a {@link org.policypress.check.PolicyRule}
 * reads a policy's text, a {@link org.policypress.check.LibraryRule} reads the library and its schools. What tailoring finds
 * wrong comes along with what the rules find. {@code docs/checks.md} has a page for each rule.
 */
@NullMarked
package org.policypress.check;

import org.jspecify.annotations.NullMarked;

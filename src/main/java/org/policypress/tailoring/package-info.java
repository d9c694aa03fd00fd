/**
 * Makes a policy a school's document: fills its placeholders through FreeMarker, has the result read as Markdown, numbers
 * it, and puts cover and closing around it.
 *
 * <p>Begin at {@link org.policypress.tailoring.Tailor}. A school's value is text and never becomes markup, and whatever is
 * wrong in the tailored text is reported at its place in the policy's own file.
 */
@NullMarked
package org.policypress.tailoring;

import org.jspecify.annotations.NullMarked;

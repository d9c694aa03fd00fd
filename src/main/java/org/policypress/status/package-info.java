/**
 * How schools stand with their policies, drawn for whoever asks: as lines, as a list for spreadsheets, as JSON, as a calendar of
 * reviews, and as a page with all schools and policies at a glance.
 *
 * <p>Begin at {@link org.policypress.status.StatusLine}: each form is a function of those.
 */
@NullMarked
package org.policypress.status;

import org.jspecify.annotations.NullMarked;

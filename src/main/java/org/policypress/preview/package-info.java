/**
 * Shows drafts in a browser of the same computer, and anew whenever a file of the library is saved.
 *
 * <p>Begin at {@link org.policypress.preview.Preview}. {@code Watch} notices what is saved, {@code Shelf} is the library as it was
 * at one moment, {@code Site} answers the browser. Only the pages of the preview and drafts are answered, never a file; and
 * only to who asks by this computer's own name.
 */
@NullMarked
package org.policypress.preview;

import org.jspecify.annotations.NullMarked;

/** The preview as a browser sees it. */
@NullMarked
package org.policypress.preview;

import org.jspecify.annotations.NullMarked;

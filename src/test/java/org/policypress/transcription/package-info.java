/** What comes of Word files: our own, other makers', and hostile ones. */
@NullMarked
package org.policypress.transcription;

import org.jspecify.annotations.NullMarked;

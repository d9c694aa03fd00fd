/** Tests of the model, and the documents that tests of the rooms above it share. */
@NullMarked
package org.policypress.document;

import org.jspecify.annotations.NullMarked;

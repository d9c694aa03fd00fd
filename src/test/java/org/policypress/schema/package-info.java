/** Holds the schemas of {@code docs/schema} against what reads and writes such files. */
@NullMarked
package org.policypress.schema;

import org.jspecify.annotations.NullMarked;

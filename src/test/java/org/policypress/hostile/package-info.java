/** What spoilt and hostile files do: they are told, and do no harm. */
@NullMarked
package org.policypress.hostile;

import org.jspecify.annotations.NullMarked;

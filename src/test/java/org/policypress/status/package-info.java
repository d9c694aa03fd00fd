/** Tests of {@link org.policypress.status}. */
@NullMarked
package org.policypress.status;

import org.jspecify.annotations.NullMarked;

/** Tests of the check. */
@NullMarked
package org.policypress.check;

import org.jspecify.annotations.NullMarked;

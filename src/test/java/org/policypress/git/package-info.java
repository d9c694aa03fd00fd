/** Plain git, for tests. */
@NullMarked
package org.policypress.git;

import org.jspecify.annotations.NullMarked;

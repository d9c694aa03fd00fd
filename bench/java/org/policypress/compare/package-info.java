/** What a redline costs and how good it is: see {@code bench/README.md}. */
@NullMarked
package org.policypress.compare;

import org.jspecify.annotations.NullMarked;

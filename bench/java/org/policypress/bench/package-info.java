/** What the parts of the toolkit cost, by JMH: see {@code bench/README.md}. */
@NullMarked
package org.policypress.bench;

import org.jspecify.annotations.NullMarked;

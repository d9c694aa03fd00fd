/** Tests that start {@code ./policypress} as a user does. They need the jar, so they run after it is packaged. */
@NullMarked
package org.policypress.launcher;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.policypress.markdown;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.policypress.tailoring;

import org.jspecify.annotations.NullMarked;

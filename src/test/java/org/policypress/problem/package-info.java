@NullMarked
package org.policypress.problem;

import org.jspecify.annotations.NullMarked;

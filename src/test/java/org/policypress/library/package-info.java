@NullMarked
package org.policypress.library;

import org.jspecify.annotations.NullMarked;

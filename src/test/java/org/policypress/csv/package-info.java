@NullMarked
package org.policypress.csv;

import org.jspecify.annotations.NullMarked;

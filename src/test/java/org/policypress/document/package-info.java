@NullMarked
package org.policypress.document;

import org.jspecify.annotations.NullMarked;

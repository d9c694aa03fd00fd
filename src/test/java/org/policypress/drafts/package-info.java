@NullMarked
package org.policypress.drafts;

import org.jspecify.annotations.NullMarked;

/** What publications must be, whatever their format; and the examples that the formats' tests share. */
@NullMarked
package org.policypress.render;

import org.jspecify.annotations.NullMarked;

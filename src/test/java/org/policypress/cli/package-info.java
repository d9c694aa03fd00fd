@NullMarked
package org.policypress.cli;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.policypress.yaml;

import org.jspecify.annotations.NullMarked;

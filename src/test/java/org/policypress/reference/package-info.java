/** The whole way, from a library's files to its publications, on a real policy. */
@NullMarked
package org.policypress.reference;

import org.jspecify.annotations.NullMarked;

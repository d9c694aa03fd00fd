/** Tests that are data: files of named examples, each shown as a test of its own. */
@NullMarked
package org.policypress.example;

import org.jspecify.annotations.NullMarked;

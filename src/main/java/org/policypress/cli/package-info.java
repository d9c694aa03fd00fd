/**
 * The command line: thin. It finds the library, asks the rooms below to do the work, and turns what they found into words
 * and an exit status.
 *
 * <p>Begin at {@link org.policypress.cli.PolicyPress}, the top of all commands; each command is one class here, named
 * {@code ...Command}. What is asked for goes to standard output, everything else to standard error
 * ({@link org.policypress.cli.Terminal}); {@code Failures} is the one place where an exception becomes a sentence.
 */
@NullMarked
package org.policypress.cli;

import org.jspecify.annotations.NullMarked;

/**
 * The command line: one file for each command, each of them thin. Begin at {@link org.policypress.cli.PolicyPress}.
 *
 * <p>Only this room prints, knows the terminal and the working folder, and ends the process. What is asked for goes to
 * standard output, everything else to standard error. {@link org.policypress.cli.Failures} turns whatever goes wrong into
 * words and an {@link org.policypress.cli.ExitStatus}.
 */
@NullMarked
package org.policypress.cli;

import org.jspecify.annotations.NullMarked;

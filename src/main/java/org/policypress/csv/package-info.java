/**
 * Reads lists that people keep in a spreadsheet and save as CSV (RFC 4180). Begin at {@link org.policypress.csv.Csv}.
 *
 * <p>A list is read line by line: what is wrong in one line is told with its place, and the other lines are read all the same.
 */
@NullMarked
package org.policypress.csv;

import org.jspecify.annotations.NullMarked;

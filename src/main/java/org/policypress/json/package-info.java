/**
 * JSON in one fixed form: what the archive's records and every command's {@code --json} are written in.
 *
 * <p>Begin at {@link org.policypress.json.Json}: a value, written by {@link org.policypress.json.Json#write()} and read by
 * {@link org.policypress.json.Json#read(String)}. Reading is bounded, and the only class that knows the JSON library is
 * {@code JsonReader}; writing is our own, so that no library's next version changes the bytes that hashes were taken of.
 */
@NullMarked
package org.policypress.json;

import org.jspecify.annotations.NullMarked;

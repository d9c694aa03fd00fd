/**
 * YAML as people type it: each value with its place in the file, and each mistake as a sentence that says what to type
 * instead.
 *
 * <p>Begin at {@link org.policypress.yaml.Yaml#read}, and ask the result for its keys with
 * {@link org.policypress.yaml.Fields}. The YAML is that of version 1.2's core schema, without anchors, aliases and tags; what
 * a value is depends on what is asked of it, so that {@code urn: 107188} is a text where a text is due. Files are bounded in
 * length and depth, and nothing is ever constructed from them but texts, lists and mappings.
 */
@NullMarked
package org.policypress.yaml;

import org.jspecify.annotations.NullMarked;

/** Tests of the Word files: against the schema, against Word's rules, and read back by programs that are not ours. */
@NullMarked
package org.policypress.render.docx;

import org.jspecify.annotations.NullMarked;

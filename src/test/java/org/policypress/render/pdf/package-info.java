/** What a PDF of ours must be, judged by veraPDF, by its structure tree, and by its words. */
@NullMarked
package org.policypress.render.pdf;

import org.jspecify.annotations.NullMarked;

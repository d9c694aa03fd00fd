/** What becomes of an SVG picture. */
@NullMarked
package org.policypress.render.svg;

import org.jspecify.annotations.NullMarked;

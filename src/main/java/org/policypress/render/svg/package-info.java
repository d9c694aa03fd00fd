/**
 * Draws SVG pictures, for the formats that cannot show them by themselves. Begin at
 * {@link org.policypress.render.svg.SvgPicture}.
 */
@NullMarked
package org.policypress.render.svg;

import org.jspecify.annotations.NullMarked;

/** What an HTML file of ours must be. */
@NullMarked
package org.policypress.render.html;

import org.jspecify.annotations.NullMarked;

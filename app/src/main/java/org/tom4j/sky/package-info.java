/**
 * The sky of this TOM as filters ask for it: how far the targets of a list are, and what lies in
 * the regions of the project's folder {@code data/regions}.
 */
@NullMarked
package org.tom4j.sky;

import org.jspecify.annotations.NullMarked;

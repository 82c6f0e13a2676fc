/**
 * Positions, angles, times and magnitudes as every module and the TOM understand them: ICRS, UTC,
 * units in the type or in the name.
 */
@NullMarked
package org.tom4j.astro;

import org.jspecify.annotations.NullMarked;

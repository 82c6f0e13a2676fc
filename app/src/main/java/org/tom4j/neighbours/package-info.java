/**
 * What catalogues have near a place: asked of all services that have catalogues, at once, when a
 * person wants to know. Nothing of it is stored.
 */
@NullMarked
package org.tom4j.neighbours;

import org.jspecify.annotations.NullMarked;

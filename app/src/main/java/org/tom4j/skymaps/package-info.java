/**
 * Sky maps of notices: where a burst of gravitational waves, gamma rays or neutrinos may have come
 * from, as a probability for each place in the sky; which targets and alerts lie inside.
 */
@NullMarked
package org.tom4j.skymaps;

import org.jspecify.annotations.NullMarked;

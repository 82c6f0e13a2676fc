/** The live page of a saved query: what passed, as cards, while it arrives. */
@NullMarked
package org.tom4j.live;

import org.jspecify.annotations.NullMarked;

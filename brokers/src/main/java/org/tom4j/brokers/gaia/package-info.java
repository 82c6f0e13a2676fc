/** Gaia Science Alerts, an archive since Gaia's end: one list of all alerts, and light curves. */
@NullMarked
package org.tom4j.brokers.gaia;

import org.jspecify.annotations.NullMarked;

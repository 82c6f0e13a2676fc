/** NED, the extragalactic objects of NASA and IPAC. */
@NullMarked
package org.tom4j.brokers.ned;

import org.jspecify.annotations.NullMarked;

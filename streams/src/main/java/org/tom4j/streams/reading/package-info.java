/** Messages of whatever carrier as alerts of a broker: read, kept as packets, and read again. */
@NullMarked
package org.tom4j.streams.reading;

import org.jspecify.annotations.NullMarked;

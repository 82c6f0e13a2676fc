/** GCN Circulars: NASA's archive of astronomers' telegrams on bursts and other transients. */
@NullMarked
package org.tom4j.brokers.gcn;

import org.jspecify.annotations.NullMarked;

/**
 * GCN, NASA's exchange of news on bursts and other transients: circulars, which people write, and
 * notices, which instruments send.
 */
@NullMarked
package org.tom4j.brokers.gcn;

import org.jspecify.annotations.NullMarked;

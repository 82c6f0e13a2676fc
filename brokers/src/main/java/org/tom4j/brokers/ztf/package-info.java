/**
 * What the Zwicky Transient Facility's alerts look like, whichever broker tells them: the numbers
 * of its filters, the ways the sign of a difference is written, and the shapes of an absent value.
 */
@NullMarked
package org.tom4j.brokers.ztf;

import org.jspecify.annotations.NullMarked;

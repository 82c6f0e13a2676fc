/**
 * An invented night of alerts for trying things out, without a network. Everything is computed from
 * formulas, so that it is the same each time.
 */
@NullMarked
package org.tom4j.brokers.samplenight;

import org.jspecify.annotations.NullMarked;

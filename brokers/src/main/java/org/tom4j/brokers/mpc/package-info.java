/** The Minor Planet Center of the IAU. */
@NullMarked
package org.tom4j.brokers.mpc;

import org.jspecify.annotations.NullMarked;

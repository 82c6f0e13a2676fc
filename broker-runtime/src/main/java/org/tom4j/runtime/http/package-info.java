/** The network that modules read through: limits, retries, addresses, sorted errors. */
@NullMarked
package org.tom4j.runtime.http;

import org.jspecify.annotations.NullMarked;

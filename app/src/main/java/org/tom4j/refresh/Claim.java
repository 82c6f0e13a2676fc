package org.tom4j.refresh;

import java.time.Instant;

/**
 * An ask that this process has, to work it off.
 *
 * @param leased since when this process has it; a later claim of another is not this one
 */
record Claim(Ask ask, Instant leased) {}

/**
 * One question to several services at once, for somebody who waits: in turns, with a limit of
 * patience, and remembered for a while.
 */
@NullMarked
package org.tom4j.asking;

import org.jspecify.annotations.NullMarked;

/**
 * Streams of saved queries: where each goes on after a stop, and the messages that could not be
 * used, which can be read again.
 */
@NullMarked
package org.tom4j.streaming;

import org.jspecify.annotations.NullMarked;

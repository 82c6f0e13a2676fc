package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;

/**
 * Who reads a stream.
 *
 * @param run the run's number
 * @param name among those who read the stream at once; null: it has none
 */
public record RunReader(long run, @Nullable String name) {}

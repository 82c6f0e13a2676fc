package org.tom4j.streams.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice that was read.
 *
 * @param kind what it is called, {@code VOEvent 2.0}, {@code SWIFT_XRT_POSITION}
 * @param members numbers are {@code Long} or {@code Double}, the rest {@code String}, {@code
 *     Boolean}, {@code Map} and {@code List}
 */
public record Notice(String kind, Map<String, @Nullable Object> members) {}

package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.feed.Reached;

/**
 * A message of a stream that could not be used.
 *
 * @param packet as it came; null if its module cannot tell
 * @param reason in words
 */
public record UnreadMessage(Reached reached, @Nullable Packet packet, String reason) {}

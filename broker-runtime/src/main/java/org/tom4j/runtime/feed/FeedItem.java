package org.tom4j.runtime.feed;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;

/** One element of a broker's answer, read. */
public sealed interface FeedItem {

  /** An alert that bound and mapped. */
  record Received(GenericAlert alert, Packet packet) implements FeedItem {}

  /**
   * An element that could not be used.
   *
   * @param where which element of the answer, counted from 1, 0 if not known
   * @param member the member at fault ({@code "candidate.ra"}), or null
   * @param value its value as text, shortened, or null
   * @param reason in words
   */
  record Bad(long where, @Nullable String member, @Nullable String value, String reason)
      implements FeedItem {}
}

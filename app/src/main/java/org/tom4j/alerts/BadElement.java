package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.feed.Reached;

/**
 * An element of an answer that could not be used.
 *
 * @param position which one, counted from 1; 0 if not known
 * @param member at fault, or null
 * @param value of that member, shortened, or null
 * @param packet what came, of a stream that will not send it again; else null
 * @param reached how far the stream was read with it, or null
 */
record BadElement(
    long position,
    @Nullable String member,
    @Nullable String value,
    String reason,
    @Nullable Packet packet,
    @Nullable Reached reached) {

  /** So many are kept in words; a broker that sends only rubbish fills no disk. */
  static final int KEPT_A_RUN = 1_000;

  /** As the database tells it. */
  BadElement(long position, @Nullable String member, @Nullable String value, String reason) {
    this(position, member, value, reason, null, null);
  }

  static BadElement of(FeedItem.Bad bad) {
    return new BadElement(
        bad.where(), bad.member(), bad.value(), bad.reason(), bad.packet(), bad.reached());
  }

  /** The reason with the member at fault. */
  String words() {
    return member == null ? reason : member + " = " + value + ": " + reason;
  }
}

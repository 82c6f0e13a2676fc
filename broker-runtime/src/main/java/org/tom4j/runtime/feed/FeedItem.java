package org.tom4j.runtime.feed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;

/** One element of a broker's answer, read. */
public sealed interface FeedItem {

  /** How far the stream was read with it; null where it cannot be taken up again. */
  @Nullable Reached reached();

  /** An alert that bound and mapped. */
  record Received(GenericAlert alert, Packet packet, @Nullable Reached reached)
      implements FeedItem {}

  /**
   * An element that could not be used.
   *
   * @param where which element of the answer, counted from 1, 0 if not known
   * @param member the member at fault ({@code "candidate.ra"}), or null
   * @param value its value as text, shortened, or null
   * @param reason in words
   * @param packet what came, told only of a stream that will not send it again; or null
   */
  record Bad(
      long where,
      @Nullable String member,
      @Nullable String value,
      String reason,
      @Nullable Packet packet,
      @Nullable Reached reached)
      implements FeedItem {

    /** Of an answer, which can be asked for again. */
    public Bad(long where, @Nullable String member, @Nullable String value, String reason) {
      this(where, member, value, reason, null, null);
    }

    Bad of(@Nullable Packet itsPacket, @Nullable Reached itsPlace) {
      return new Bad(where, member, value, reason, itsPacket, itsPlace);
    }
  }

  /**
   * Good alerts one after the other that the gate did not let through.
   *
   * @param dropped of which it was certain
   * @param unknown of which it could not be told
   * @param reached with the last of them
   */
  record PassedOver(long dropped, long unknown, @Nullable Reached reached) implements FeedItem {

    /** With those that followed, or null if they were read under another claim. */
    @Nullable PassedOver and(PassedOver next) {
      boolean together = Objects.equals(claim(), next.claim());
      return together
          ? new PassedOver(dropped + next.dropped, unknown + next.unknown, next.reached)
          : null;
    }

    private Reached.@Nullable Claim claim() {
      return reached == null ? null : reached.claim();
    }
  }
}

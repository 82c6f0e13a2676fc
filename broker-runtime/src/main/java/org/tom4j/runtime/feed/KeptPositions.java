package org.tom4j.runtime.feed;

import org.jspecify.annotations.Nullable;

/** Where a query's stream was left, as whoever keeps it knows. Asked on the module's thread. */
public interface KeptPositions {

  /**
   * A partition that was taken up.
   *
   * @param next what is to be read next
   * @param claim the right to move on
   */
  record TakenUp(long next, Reached.Claim claim) {}

  /** See {@link org.tom4j.broker.StreamPositions#name}. */
  String name();

  /** See {@link org.tom4j.broker.StreamPositions#reader}. */
  default @Nullable String reader() {
    return null;
  }

  /**
   * Takes a partition up, and away from whoever had it.
   *
   * @param first where to begin if nobody ever took it up
   */
  TakenUp takeUp(String partition, long first);
}

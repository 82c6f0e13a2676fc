package org.tom4j.alerts;

import java.util.List;
import java.util.Set;
import org.tom4j.runtime.feed.KeptPositions;
import org.tom4j.runtime.feed.Reached;
import org.tom4j.runtime.feed.Reached.Claim;

/**
 * Where a run's stream goes on. What it has read is told in the transaction that stores it, so that
 * either both are kept or neither is.
 */
public interface RunPlaces extends KeptPositions {

  /**
   * Moves on behind what was read, as part of a write.
   *
   * @param read good alerts, kept or not, in order
   * @param unread what could not be used, in order; its messages are kept here
   * @return claims that others have taken since: what was read under them is read by those, and
   *     must not be stored with this write
   */
  Set<Claim> advance(long run, List<Reached> read, List<UnreadMessage> unread);
}

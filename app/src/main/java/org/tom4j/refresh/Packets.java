package org.tom4j.refresh;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.Packet;

/** The packets of alerts, by the TOM's own numbers. Safe for all threads. */
public interface Packets {

  /** Empty if the alert is no longer kept. */
  Optional<Kept> of(long alertId);

  /**
   * A packet that is kept.
   *
   * @param restrictedTo the group that its alert is kept to; null: none
   */
  record Kept(Packet packet, @Nullable String restrictedTo) {}
}

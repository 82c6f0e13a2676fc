package org.tom4j.refresh;

import java.util.Optional;
import org.tom4j.runtime.feed.Packet;

/** The packets of alerts, by the TOM's own numbers. Safe for all threads. */
public interface Packets {

  /** Empty if the alert is no longer kept. */
  Optional<Packet> of(long alertId);
}

package org.tom4j.refresh;

import java.util.Optional;

/** The packets of alerts, by the TOM's own numbers. Safe for all threads. */
public interface Packets {

  /** Empty if the alert is no longer kept. */
  Optional<byte[]> of(long alertId);
}

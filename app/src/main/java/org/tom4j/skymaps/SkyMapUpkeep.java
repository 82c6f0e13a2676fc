package org.tom4j.skymaps;

import java.time.Duration;
import java.time.Instant;
import org.tom4j.work.Recurring;

/** Takes away maps that were fetched for alerts which are no longer kept. */
record SkyMapUpkeep(SkyMapStore store) implements Recurring {
  private static final Duration ROUND = Duration.ofHours(1);

  @Override
  public String name() {
    return "sky maps";
  }

  @Override
  public Instant take(Instant now) {
    int _ = store.sweep();
    return now.plus(ROUND);
  }
}

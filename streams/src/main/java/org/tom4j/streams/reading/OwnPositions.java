package org.tom4j.streams.reading;

import org.tom4j.broker.StreamPositions;

/**
 * Of a query that is not saved: it begins where it was told to, each time, and nobody else reads
 * with it.
 */
public record OwnPositions(String name) implements StreamPositions {

  @Override
  public long takeUp(String partition, long first) {
    return first;
  }

  @Override
  public void behind(long messages) {
    // Nobody watches.
  }
}

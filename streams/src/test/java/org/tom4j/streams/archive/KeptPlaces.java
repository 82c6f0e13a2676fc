package org.tom4j.streams.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tom4j.broker.StreamPosition;
import org.tom4j.broker.StreamPositions;

/** Where files were left, as a TOM's database keeps it. One thread. */
final class KeptPlaces implements StreamPositions {
  private final Map<String, Long> next = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  @Override
  public String name() {
    return "tom4j-test";
  }

  @Override
  public void behind(long messages) {
    // Nobody watches.
  }

  @Override
  public long takeUp(String partition, long first) {
    taken.add(partition);
    return next.computeIfAbsent(partition, _ -> first);
  }

  /** An alert was stored. */
  void moveTo(StreamPosition behind) {
    if (!taken.contains(behind.partition())) {
      throw new AssertionError(behind + " was not taken up");
    }
    next.put(behind.partition(), behind.next());
  }

  /** The process has ended. */
  void letGo() {
    taken.clear();
  }

  Map<String, Long> all() {
    return new TreeMap<>(next);
  }
}

package org.tom4j.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the light curves that this process asked for lately. Only words for the page: the
 * data themselves say where they came from. Safe for all threads.
 */
public final class CurveNotices {
  private static final int MOST_TARGETS = 20_000;

  private final Map<Long, Map<String, CurveNotice>> byTarget = new LinkedHashMap<>();

  /** The last word about a target at a broker. */
  public synchronized void tell(long targetId, String broker, CurveNotice notice) {
    byTarget.computeIfAbsent(targetId, id -> new TreeMap<>()).put(broker, notice);
    if (byTarget.size() > MOST_TARGETS) {
      byTarget.remove(byTarget.keySet().iterator().next());
    }
  }

  /** There is nothing to tell any more. */
  public synchronized void forget(long targetId) {
    byTarget.remove(targetId);
  }

  /** One a broker, by the broker's name. */
  public synchronized List<CurveNotice> of(long targetId) {
    return List.copyOf(byTarget.getOrDefault(targetId, Map.of()).values());
  }
}

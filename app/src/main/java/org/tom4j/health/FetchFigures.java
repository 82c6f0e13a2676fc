package org.tom4j.health;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a module's fetches.
 *
 * @param days how far back {@code endings} counts
 * @param endings how many fetches ended how: COMPLETE, LIMITED, STOPPED or a kind of failure
 * @param firstAnswer from a fetch's first question until its answer began
 * @param took from a fetch's start to its end
 * @param rateLeft how many questions the service will still answer, in its own count, or null
 */
public record FetchFigures(
    int days,
    Map<String, Long> endings,
    @Nullable Spread firstAnswer,
    @Nullable Spread took,
    @Nullable String rateLeft) {

  /** Of the last fetches, {@code of} of them. */
  public record Spread(Duration median, Duration worst, int of) {

    /** Null of nothing. */
    static @Nullable Spread of(List<Duration> times) {
      if (times.isEmpty()) {
        return null;
      }
      List<Duration> sorted = times.stream().sorted().toList();
      return new Spread(sorted.get(sorted.size() / 2), sorted.getLast(), sorted.size());
    }
  }
}

package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;

/** What became of one alert that was to be made a target. */
sealed interface Made {

  /** A target was made, or the alert linked to one; words name it. */
  record Target(long id, String words) implements Made {}

  /** It was linked to this target before; nothing was done. */
  record Already(long id, String words) implements Made {}

  /**
   * It needs an answer, or cannot become a target.
   *
   * @param words what stands in the way, naming the alert
   * @param existing the target that it may be, or null
   */
  record Open(long alertId, String words, RowView.@Nullable Here existing) implements Made {}

  /**
   * It takes something back, so that nothing is to be made of it.
   *
   * @param words why, naming the alert
   */
  record Left(long alertId, String words) implements Made {}

  /** A person wanted it left. */
  record Skipped(long alertId) implements Made {}
}

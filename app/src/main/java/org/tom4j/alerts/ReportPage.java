package org.tom4j.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts of a run that need an answer before they become targets. */
public record ReportPage(long runId, String runTitle, List<Row> rows) {

  /**
   * One alert.
   *
   * @param words what stands in its way, "" if nothing does
   * @param existing the target that it may be, or null
   * @param mayBeNew whether a target of its own can be made all the same
   */
  public record Row(
      long alertId,
      String name,
      String position,
      String words,
      RowView.@Nullable Here existing,
      boolean mayBeNew) {

    /** Whether a person's answer would change anything. */
    public boolean hasChoice() {
      return existing != null || mayBeNew;
    }
  }

  public boolean anyChoice() {
    return rows.stream().anyMatch(Row::hasChoice);
  }
}

package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;

/** Makes targets of alerts for another feature. Safe for all threads. */
public final class AlertTargets {
  private final TargetMaker maker;
  private final RunStore runs;

  AlertTargets(TargetMaker maker, RunStore runs) {
    this.maker = maker;
    this.runs = runs;
  }

  /**
   * What became of an alert.
   *
   * @param target that was made of it, or that it is linked to; null: it needs an answer
   * @param words what was done, or what stands in the way
   * @param ask the page that asks for the answer; "" if there is none to give
   */
  public record Outcome(@Nullable Long target, String words, String ask) {}

  /**
   * Makes a target of an alert that runs which the viewer may see have, if that is clear; a person
   * chose it by itself.
   */
  public Outcome make(Viewer viewer, long alert) {
    return runs.having(viewer, alert).stream()
        .findFirst()
        .map(run -> make(viewer, run, alert))
        .orElseGet(() -> new Outcome(null, TargetMaker.gone(alert), ""));
  }

  private Outcome make(Viewer viewer, QueryRun run, long alert) {
    try (TargetBatch batch = maker.begin(viewer, run)) {
      return switch (batch.makeAnyway(alert, OnMatch.ASK)) {
        case Made.Target(long id, String words) -> new Outcome(id, words + ".", "");
        case Made.Already(long id, String words) -> new Outcome(id, words + ".", "");
        case Made.Open(_, String words, _) ->
            new Outcome(
                null, words, "/alerts/alert/create/?run_id=" + run.id() + "&alerts=" + alert);
        case Made.Left(_, String words) -> new Outcome(null, words, "");
        case Made.Skipped _ -> throw new IllegalStateException("nobody asked to skip " + alert);
      };
    }
  }
}

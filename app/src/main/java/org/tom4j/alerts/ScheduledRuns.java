package org.tom4j.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;

/** What schedules do with saved queries: the same as the button Run, in a person's name. */
public final class ScheduledRuns {
  private static final Duration HOUR = Duration.ofHours(1);

  private final QueryStore queries;
  private final SavedRuns runs;
  private final ScheduledRunFinder finder;
  private final int perHour;

  ScheduledRuns(QueryStore queries, SavedRuns runs, ScheduledRunFinder finder, int perHour) {
    this.queries = queries;
    this.runs = runs;
    this.finder = finder;
    this.perHour = perHour;
  }

  /**
   * What a query's schedule has done so far.
   *
   * @param failures runs in a row that failed, up to the last that ended
   * @param lastStarted when its last run began; null: never
   * @param lastError why its last run failed, in words; null: it did not
   * @param notBefore until when the broker asked at that to be left alone; null: it did not
   */
  public record Past(
      int failures,
      @Nullable Instant lastStarted,
      @Nullable String lastError,
      @Nullable Instant notBefore) {}

  /**
   * How often schedules have asked a broker within an hour, over all people.
   *
   * @param free when the next run may begin; null: now
   */
  public record Budget(int used, int perHour, @Nullable Instant free) {}

  /** Whether a run of the query is under way, by whomever and in whichever process. */
  public boolean isRunning(long query) {
    return finder.isRunning(query);
  }

  /** Runs the query as that person and returns at once. */
  public Begun start(Viewer viewer, long id) {
    return runs.start(
        viewer,
        queries.find(viewer, id),
        "The query is not seen any more by whose schedule it is.",
        query -> RunAsked.saved(query).byItsSchedule());
  }

  /**
   * What the schedule has done.
   *
   * @param since when it was set
   */
  public Past past(long query, Instant since) {
    List<ScheduledRunFinder.Ran> ran = finder.since(query, since);
    List<ScheduledRunFinder.Ran> told =
        ran.stream()
            .filter(run -> run.state() != RunState.RUNNING && run.state() != RunState.INTERRUPTED)
            .toList();
    List<ScheduledRunFinder.Ran> failed =
        told.stream().takeWhile(run -> run.state() == RunState.FAILED).toList();
    return new Past(
        failed.size(),
        ran.isEmpty() ? null : ran.getFirst().started(),
        failed.isEmpty() ? null : failed.getFirst().error(),
        failed.isEmpty() ? null : failed.getFirst().notBefore());
  }

  /** How it stands with a broker's hour. */
  public Budget budget(String broker, Instant now) {
    List<Instant> starts = finder.startsOf(broker, now.minus(HOUR));
    int over = starts.size() - perHour;
    return new Budget(starts.size(), perHour, over < 0 ? null : starts.get(over).plus(HOUR));
  }
}

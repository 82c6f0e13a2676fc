package org.tom4j.schedules;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.ScheduledRuns;
import org.tom4j.alerts.ScheduledRuns.Past;

/** Schedules of saved queries, as pages, programs and the command line set and read them. */
public final class Schedules {
  static final int SHOWN = 5;

  private final ScheduleStore store;
  private final ScheduledRuns runs;
  private final InstantSource clock;

  Schedules(ScheduleStore store, ScheduledRuns runs, InstantSource clock) {
    this.store = store;
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * How a query's schedule stands.
   *
   * @param until failures put it off until then; null: they do not
   * @param next its next times, the first first; none while it is paused
   */
  public record Standing(
      QuerySchedule schedule, Past past, @Nullable Instant until, List<Instant> next) {

    public Standing {
      next = List.copyOf(next);
    }
  }

  /** The query's schedule, if it has one. */
  public Optional<Standing> of(long query) {
    return store
        .find(query)
        .map(schedule -> {
          Past past = runs.past(query, schedule.set());
          Instant until = Backoff.until(schedule, past);
          return new Standing(
              schedule, past, until, next(schedule, store.turn(query).orElse(null), until));
        });
  }

  /** The turn that waits comes first, unless failures put it off; then what the rule says. */
  private List<Instant> next(
      QuerySchedule schedule, @Nullable Instant waiting, @Nullable Instant until) {
    if (schedule.paused() || waiting == null) {
      return List.of();
    }
    Instant first = until != null && until.isAfter(waiting) ? until : waiting;
    List<Instant> times = new ArrayList<>(List.of(first));
    Instant after = first.isBefore(clock.instant()) ? clock.instant() : first;
    times.addAll(schedule.rule().next(after, schedule.set(), SHOWN - 1));
    return times;
  }

  /**
   * Sets a query's schedule, whose runs are the viewer's from now on. Failures until now are
   * forgotten. Whether he may change the query is for the caller to know.
   */
  public void set(Viewer viewer, long query, Rule rule, boolean catchUp, boolean paused) {
    Instant now = clock.instant();
    var schedule =
        new QuerySchedule(
            query, rule, catchUp, paused, "", viewer.personId(), viewer.personId() == null, now);
    store.set(
        viewer,
        schedule,
        rule.next(now, now).orElse(null),
        "scheduled the query " + rule.words() + (paused ? ", paused" : ""));
  }

  /** Takes a query's schedule away; false if it has none. */
  public boolean remove(Viewer viewer, long query) {
    return store.remove(viewer, query, "took the query's schedule away");
  }
}

package org.tom4j.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;

/** What schedules do with saved queries: the same as the button Run, in a person's name. */
public final class ScheduledRuns {
  private static final Duration HOUR = Duration.ofHours(1);

  private final QueryStore queries;
  private final Runs live;
  private final ModuleHost modules;
  private final ScheduledRunFinder finder;
  private final int perHour;

  ScheduledRuns(
      QueryStore queries, Runs live, ModuleHost modules, ScheduledRunFinder finder, int perHour) {
    this.queries = queries;
    this.live = live;
    this.modules = modules;
    this.finder = finder;
    this.perHour = perHour;
  }

  /** A saved query as somebody may see it. */
  public record Query(long id, String name, String broker, boolean mayChange) {}

  /** What became of an attempt to run a query. */
  public sealed interface Begun {
    record Run(long id) implements Begun {}

    /** It could not be; words say why. */
    record Not(String words) implements Begun {}
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

  /** The query, if the viewer may see it. */
  public Optional<Query> find(Viewer viewer, long id) {
    return queries
        .findListed(viewer, id)
        .map(found ->
            new Query(id, found.query().name(), found.query().broker(), found.mayChange()));
  }

  /** Whether a run of the query is under way, by whomever and in whichever process. */
  public boolean isRunning(long query) {
    return finder.isRunning(query);
  }

  /** Runs the query as that person and returns at once. */
  public Begun start(Viewer viewer, long id) {
    BrokerQuery query = queries.find(viewer, id).orElse(null);
    if (query == null) {
      return new Begun.Not("The query is not seen any more by whose schedule it is.");
    }
    BrokerModule module = modules.find(query.broker()).orElse(null);
    if (module == null) {
      return new Begun.Not("The broker module " + query.broker() + " is not in use just now.");
    }
    return new Begun.Run(
        live.start(viewer, module, RunAsked.saved(query).byItsSchedule(), null).id());
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

package org.tom4j.alerts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Magnitude;
import org.tom4j.db.Db;

/** What a saved query kept over all its runs, and how it stands. Safe for all threads. */
public final class PassedAlerts {
  /** Of so many of the query's latest runs it is seen whether one goes on or got further rows. */
  private static final int RUNS = 20;

  private final RunStore runs;
  private final Runs live;
  private final PassedFinder finder;
  private final RunRowsMaker rows;
  private final QueryFilters filters;
  private final Db db;
  private final InstantSource clock;

  PassedAlerts(
      RunStore runs,
      Runs live,
      PassedFinder finder,
      RunRowsMaker rows,
      QueryFilters filters,
      Db db,
      InstantSource clock) {
    this.runs = runs;
    this.live = live;
    this.finder = finder;
    this.rows = rows;
    this.filters = filters;
    this.db = db;
    this.clock = clock;
  }

  /**
   * The newest alerts, each once: of the latest run first, and in each the last to arrive.
   *
   * @param news whether what the query had seen before is left out
   */
  public List<PassedAlert> newest(Viewer viewer, long query, boolean news, int atMost) {
    return db.read(_ -> {
      List<PassedFinder.Found> found = finder.newest(viewer, query, news, atMost);
      Instant now = clock.instant();
      Map<Long, Long> keptBy = new HashMap<>();
      found.forEach(one -> {
        if (one.filter() != null) {
          keptBy.put(one.row().id(), one.filter());
        }
      });
      Map<Long, String> why = filters.why(query, keptBy);
      List<RowView> views =
          rows.views(viewer, found.stream().map(PassedFinder.Found::row).toList(), now);
      return IntStream.range(0, views.size())
          .mapToObj(i -> passed(found.get(i), views.get(i), why, now))
          .toList();
    });
  }

  private static PassedAlert passed(
      PassedFinder.Found found, RowView view, Map<Long, String> why, Instant now) {
    Instant observed = found.row().observed();
    return new PassedAlert(
        found.run(),
        found.row().seq(),
        found.row().alertId(),
        observed == null ? "" : observed.toString(),
        observed == null ? "" : AlertText.age(observed, now),
        Magnitude.Kind.NEGATIVE_DIFFERENCE.name().equals(found.row().magKind()),
        why.getOrDefault(found.row().id(), ""),
        view);
  }

  /**
   * How many rows came after one.
   *
   * @param run the row's run
   * @param seq its place in that run's order of arrival
   * @param atMost counting ends there
   */
  public long since(Viewer viewer, long query, boolean news, long run, long seq, int atMost) {
    return finder.since(viewer, query, news, new PassedFinder.Place(run, seq), atMost);
  }

  /** How the query stands for a viewer; empty if it was never run, as far as he may see. */
  public Optional<QueryStanding> standing(Viewer viewer, long query) {
    return db.read(_ -> {
      List<QueryRun> latest = runs.ofQuery(viewer, query, RUNS);
      return latest.stream()
          .filter(run -> run.state() == RunState.RUNNING)
          .findFirst()
          .or(() -> latest.stream().findFirst())
          .map(run -> standing(viewer, run, latest));
    });
  }

  /** The same a moment later, if its run is one of this process: without asking the database. */
  public QueryStanding moved(QueryStanding before) {
    return live.progress(before.run())
        .map(now ->
            standing(
                now,
                before.mayStop(),
                before.passedOver() != null,
                before.timing(),
                before.rows() - before.kept()))
        .orElse(before);
  }

  private QueryStanding standing(Viewer viewer, QueryRun run, List<QueryRun> latest) {
    RunProgress now = live.progress(run.id()).orElseGet(() -> runs.progress(run.id()));
    long others =
        latest.stream()
            .filter(one -> one.id() != run.id())
            .mapToLong(one -> one.counts().kept())
            .sum();
    return standing(
        now,
        runs.findChangeable(viewer, run.id()).isPresent(),
        run.filter() != null,
        // While it goes on the page stands long, and how long ago it began would soon be wrong.
        now.ended()
            ? RunWords.timing(run, clock.instant())
            : "since " + AlertText.time(run.started()) + " UTC",
        others);
  }

  private static QueryStanding standing(
      RunProgress now, boolean mayStop, boolean filtered, String timing, long others) {
    RunCounts counts = now.counts();
    boolean running = !now.ended();
    long rate = Math.round(now.rate());
    return new QueryStanding(
        now.runId(),
        now.word(),
        running,
        running && mayStop && !now.stopping(),
        counts.received(),
        counts.kept(),
        counts.bad(),
        counts.fresh(),
        filtered ? counts.passedOver() : null,
        rate == 0 ? "" : AlertText.count(rate) + (running ? "" : " on average"),
        now.paused() == null ? "" : now.paused(),
        timing,
        others + counts.kept(),
        now.json());
  }
}

package org.tom4j.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.runtime.modules.BrokerModule;

/** Saved queries and their runs for a command line: what pages do, in values and words. */
public final class QueryConsole {
  private static final int MOST_ROWS = 500;

  private final QueryStore queries;
  private final RunStore runs;
  private final Runs live;
  private final RunRowFinder finder;
  private final TargetMaker targets;

  QueryConsole(
      QueryStore queries, RunStore runs, Runs live, RunRowFinder finder, TargetMaker targets) {
    this.queries = queries;
    this.runs = runs;
    this.live = live;
    this.finder = finder;
    this.targets = targets;
  }

  /**
   * A saved query.
   *
   * @param parameters the form, JSON
   * @param ownerId null: nobody's, or of a person who is gone
   * @param lastRun null: never yet
   */
  public record Saved(
      long id,
      String name,
      String broker,
      String parameters,
      @Nullable Long ownerId,
      Instant created,
      @Nullable Instant lastRun) {}

  /**
   * Where a run stands.
   *
   * @param state one lower-case word
   * @param ended whether nothing comes any more
   * @param failed whether it ended by a failure
   * @param dropped of which the query's filter was not true
   * @param unknown of which that could not be told
   * @param rate elements a second
   * @param words why it failed or was limited, or null
   */
  public record Standing(
      String state,
      boolean ended,
      boolean failed,
      long received,
      long kept,
      long bad,
      long dropped,
      long unknown,
      long fresh,
      long updated,
      double rate,
      @Nullable String words) {}

  /**
   * One row of a run.
   *
   * @param seq order of arrival, from 1
   * @param alert the TOM's own number
   * @param mark {@code new}, {@code updated} or {@code seen}
   * @param observed UTC, or null
   * @param position ICRS, or null
   * @param positionError arcsec, one sigma, or null
   * @param solarSystem whether it moves through the solar system: its position is where it was then
   * @param magKind {@code limit} and so on, or null without a magnitude
   * @param kind {@code news}, {@code retraction} and so on
   * @param reality {@code observed}, {@code test} and so on
   */
  public record Row(
      long seq,
      long alert,
      String mark,
      String id,
      @Nullable String name,
      @Nullable Instant observed,
      @Nullable SkyPosition position,
      @Nullable Double positionError,
      boolean solarSystem,
      @Nullable Double mag,
      @Nullable Double magError,
      @Nullable String magKind,
      @Nullable String band,
      @Nullable Double score,
      @Nullable String scoreName,
      @Nullable String url,
      String kind,
      String reality) {}

  /** What to do with an alert that may be a target already. */
  public enum Match {
    /** Leave it, and say so. */
    ASK,
    LINK,
    NEW,
    SKIP
  }

  /**
   * What became of a run's alerts.
   *
   * @param made targets made or linked, in words
   * @param already alerts that were linked before, in words
   * @param open what stands in the way of the others, in words
   * @param beyond whether the run has more alerts, which were not looked at
   * @param asked numbers of the targets whose photometry was asked for
   */
  public record Targets(
      List<String> made,
      List<String> already,
      List<String> open,
      boolean beyond,
      Set<Long> asked) {}

  /** The queries that the viewer may see, the newest first. */
  public List<Saved> saved(Viewer viewer) {
    return queries.list(viewer, null, null).stream()
        .map(QueryStore.Listed::query)
        .map(query ->
            new Saved(
                query.id(),
                query.name(),
                query.broker(),
                query.parameters(),
                query.ownerId(),
                query.created(),
                query.lastRun()))
        .toList();
  }

  /**
   * Starts a run and returns its number at once.
   *
   * @param queryId the saved query, or null to run without saving
   * @param parameters the form, JSON
   * @param atMost elements, or null for this TOM's own limit
   */
  public long start(
      Viewer viewer,
      BrokerModule module,
      @Nullable Long queryId,
      String parameters,
      @Nullable Long atMost) {
    BrokerQuery query = queryId == null ? null : queries.find(viewer, queryId).orElseThrow();
    RunAsked asked = query == null ? RunAsked.unsaved(null, parameters) : RunAsked.saved(query);
    return live.start(viewer, module, asked, atMost).id();
  }

  /** Asks a run of this process to stop; what it has fetched is still stored. */
  public void stop(long run) {
    live.stop(run);
  }

  /** Where a run stands; any thread. */
  public Standing standing(long run) {
    Optional<RunProgress> running = live.progress(run).filter(progress -> !progress.ended());
    if (running.isPresent()) {
      return standing(running.get(), null);
    }
    QueryRun stored = runs.find(Viewer.CONSOLE, run).orElseThrow();
    return standing(new RunProgress(run, stored.state(), stored.counts(), 0), stored.failure());
  }

  private static Standing standing(RunProgress progress, QueryRun.@Nullable Failure failure) {
    RunCounts counts = progress.counts();
    return new Standing(
        progress.state().word(),
        progress.ended(),
        progress.state() == RunState.FAILED,
        counts.received(),
        counts.kept(),
        counts.bad(),
        counts.passedOver().dropped(),
        counts.passedOver().unknown(),
        counts.fresh(),
        counts.updated(),
        progress.rate(),
        failure == null ? null : failure.words());
  }

  /**
   * Rows, for whoever sits at the machine, that arrived after one, some hundred at most; empty if
   * there are none yet.
   */
  public List<Row> rows(long run, long after) {
    return finder.since(Viewer.CONSOLE, run, after, MOST_ROWS).stream()
        .map(QueryConsole::row)
        .toList();
  }

  private static Row row(RunRow row) {
    String kind = row.magKind();
    return new Row(
        row.seq(),
        row.id(),
        row.mark().name().toLowerCase(Locale.ROOT),
        row.alertId(),
        row.name(),
        row.observed(),
        row.position(),
        row.positionError(),
        row.solarSystem(),
        row.mag(),
        row.magError(),
        kind == null ? null : kind.toLowerCase(Locale.ROOT),
        row.band(),
        row.score(),
        row.scoreName(),
        row.url(),
        AlertAnswer.word(row.standing().kind()),
        AlertAnswer.word(row.standing().reality()));
  }

  /** What the module said beside its alerts, and the first elements that could not be used. */
  public List<String> remarks(long run) {
    List<String> words = new ArrayList<>(runs.notes(run));
    for (BadElement bad : runs.bad(run, 5)) {
      words.add(
          "Element "
              + bad.position()
              + " was left out: "
              + (bad.member() == null ? "" : bad.member() + ": ")
              + bad.reason());
    }
    return words;
  }

  /** Makes targets of a run's alerts where that is clear: of the first 10,000. */
  public Targets makeTargets(Viewer viewer, long run, Match onMatch) {
    QueryRun of = runs.find(viewer, run).orElseThrow();
    List<String> made = new ArrayList<>();
    List<String> already = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int most = TargetMaker.MOST_AT_ONCE;
    List<Long> alerts = finder.numbers(viewer, run, RowQuery.ALL, 0, most + 1);
    TargetBatch batch = targets.begin(viewer, of);
    try (batch) {
      for (long alert : alerts.subList(0, Math.min(most, alerts.size()))) {
        switch (batch.make(alert, OnMatch.of(onMatch.name()))) {
          case Made.Target(_, var words) -> made.add(words);
          case Made.Already(_, var words) -> already.add(words);
          case Made.Open(_, var words, _) -> open.add(words);
          case Made.Left(_, var words) -> open.add(words);
          case Made.Skipped _ -> {}
        }
      }
    }
    return new Targets(made, already, open, alerts.size() > most, batch.asked());
  }
}

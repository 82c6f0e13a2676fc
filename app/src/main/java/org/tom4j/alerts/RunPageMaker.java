package org.tom4j.alerts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tom4j.access.Viewer;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.db.Db;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;

/** Turns a run and its rows into what the page shows. */
final class RunPageMaker {
  private static final int BAD_SHOWN = 100;

  private final RunStore runs;
  private final RunRowsMaker rows;
  private final Runs live;
  private final ModuleHost modules;
  private final QueryFilters filters;
  private final QueryStreams streams;
  private final Db db;
  private final InstantSource clock;

  RunPageMaker(
      RunStore runs,
      RunRowsMaker rows,
      Runs live,
      ModuleHost modules,
      QueryFilters filters,
      QueryStreams streams,
      Db db,
      InstantSource clock) {
    this.runs = runs;
    this.rows = rows;
    this.live = live;
    this.modules = modules;
    this.filters = filters;
    this.streams = streams;
    this.db = db;
    this.clock = clock;
  }

  /**
   * All of a page is read in one transaction: a hundred small ones cost more than their work.
   *
   * @param anyOrder whether no order was asked for
   */
  RunPage make(Viewer viewer, QueryRun run, boolean mayStop, RowQuery query, boolean anyOrder) {
    return db.read(_ -> read(viewer, run, mayStop, query, anyOrder));
  }

  private RunPage read(
      Viewer viewer, QueryRun asked, boolean mayStop, RowQuery query, boolean anyOrder) {
    RunProgress progress = live.progress(asked.id()).orElseGet(() -> runs.progress(asked.id()));
    // It may have ended since it was found: then its end is told whole.
    QueryRun run = progress.ended() ? runs.find(viewer, asked.id()).orElse(asked) : asked;
    RunRemains remains = runs.remains(run.id());
    Map<String, Long> hidden = db.read(jdbc -> RestrictionStore.hidden(jdbc, viewer, run.id()));
    long notSeen = hidden.values().stream().mapToLong(each -> each).sum();
    RunCounts counts = progress.counts();
    Instant now = clock.instant();
    boolean running = !progress.ended();
    String path = "/alerts/run/" + run.id() + "/";
    Optional<BrokerModule> module = modules.find(run.broker());
    return new RunPage(
        run.id(),
        path,
        run.queryId() == null ? null : "/alerts/query/" + run.queryId() + "/",
        run.queryId() == null ? null : LivePath.of(run.queryId()),
        running || module.isEmpty() ? null : RunListMaker.again(run),
        run.title(),
        run.broker(),
        module.map(RunPageMaker::invented).orElse(""),
        run.moduleVersion(),
        progress.word(),
        running,
        running && mayStop && !progress.stopping(),
        counts.received(),
        counts.kept(),
        counts.bad(),
        counts.fresh(),
        run.filter() == null ? null : counts.passedOver(),
        run.filter() == null ? null : filters.ofRun(viewer, run.id(), run.filter()).orElse(null),
        rate(progress),
        RunWords.timing(run, now),
        progress.paused() == null ? "" : progress.paused(),
        RunWords.remarks(run, progress.state(), counts, remains, hidden, notes(run.id())),
        counts.bad() == 0 ? List.of() : bad(run.id()),
        counts.bad() == 0 || run.queryId() == null
            ? null
            : streams.unread(viewer, run.queryId()).orElse(null),
        rows.make(
            viewer, run, running, counts.kept() - remains.deleted(), notSeen, query, anyOrder, now),
        notSeen > 0 ? "No row that you may see" : RunWords.emptyTitle(progress.state()),
        notSeen > 0
            ? "What is restricted is seen by members of its group alone."
            : RunWords.emptyWords(run, progress.state(), counts));
  }

  /** What the module has said, also while it goes on: a stream may for months. */
  private List<String> notes(long run) {
    List<String> said = live.live(run).map(carried -> carried.feed.notes()).orElse(List.of());
    return Stream.concat(runs.notes(run).stream(), said.stream()).distinct().toList();
  }

  private static String invented(BrokerModule module) {
    return module.source() == BrokerInfo.Source.SYNTHETIC
        ? Objects.requireNonNullElse(module.sourceNote(), "Every alert is invented")
        : "";
  }

  /** While it runs, of the last seconds; then, or if another process carries it, of all of it. */
  private String rate(RunProgress progress) {
    long rate = Math.round(progress.rate());
    boolean now = !progress.ended() && live.progress(progress.runId()).isPresent();
    return now ? AlertText.count(rate) : rate == 0 ? "" : AlertText.count(rate) + " on average";
  }

  private List<RunPage.Bad> bad(long runId) {
    return runs.bad(runId, BAD_SHOWN).stream()
        .map(element ->
            new RunPage.Bad(
                element.position() == 0 ? "" : AlertText.count(element.position()),
                Objects.requireNonNullElse(element.member(), ""),
                Objects.requireNonNullElse(element.value(), ""),
                element.reason()))
        .toList();
  }
}

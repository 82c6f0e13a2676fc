package org.tom4j.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Band;
import org.tom4j.db.Db;

/** Turns a run and its rows into what the page shows. */
final class RunPageMaker {
  private static final int BAD_SHOWN = 100;
  private static final String DEEPEST =
      "Sorted or filtered, only the first %s rows are shown: filter further, turn the order round,"
              .formatted(AlertText.count(RowQuery.DEEPEST_SORTED))
          + " or look at all of them in the order of arrival.";

  private final RunStore runs;
  private final RunRowFinder finder;
  private final Runs live;
  private final AlreadyHere alreadyHere;
  private final Db db;
  private final InstantSource clock;

  RunPageMaker(
      RunStore runs,
      RunRowFinder finder,
      Runs live,
      AlreadyHere alreadyHere,
      Db db,
      InstantSource clock) {
    this.runs = runs;
    this.finder = finder;
    this.live = live;
    this.alreadyHere = alreadyHere;
    this.db = db;
    this.clock = clock;
  }

  /** All of a page is read in one transaction: a hundred small ones cost more than their work. */
  RunPage make(Viewer viewer, QueryRun run, boolean mayStop, RowQuery query) {
    return db.read(_ -> read(viewer, run, mayStop, query));
  }

  private RunPage read(Viewer viewer, QueryRun run, boolean mayStop, RowQuery query) {
    RunProgress progress = live.progress(run.id()).orElseGet(() -> runs.progress(run.id()));
    RunRemains remains = runs.remains(run.id());
    RunCounts counts = progress.counts();
    RunRowFinder.RowPage page = finder.rows(run.id(), query);
    boolean deepest = !query.inOrderOfArrival() && query.page() >= RowQuery.DEEPEST_SORTED_PAGE;
    Instant now = clock.instant();
    boolean running = !progress.ended();
    QueryRun.Failure failure = run.failure();
    String path = "/alerts/run/" + run.id() + "/";
    return new RunPage(
        run.id(),
        path,
        run.queryId() == null ? null : "/alerts/query/" + run.queryId() + "/",
        run.title(),
        run.broker(),
        run.moduleVersion(),
        progress.word(),
        running,
        mayStop,
        counts.received(),
        counts.kept(),
        counts.bad(),
        counts.fresh(),
        rate(progress),
        timing(run, now),
        progress.paused() == null ? "" : progress.paused(),
        deleted(run, remains),
        failure == null ? null : failure.words(),
        failure == null ? "" : title(failure.kind()),
        failure == null ? "" : Objects.requireNonNullElse(failure.uri(), ""),
        run.state() == RunState.FAILED,
        runs.notes(run.id()),
        counts.bad() == 0 ? List.of() : bad(run.id()),
        columns(path, query),
        views(viewer, page.rows(), now),
        query.page(),
        !query.unfiltered(),
        Objects.requireNonNullElse(query.text(), ""),
        RowQuery.plain(query.magMin()),
        RowQuery.plain(query.magMax()),
        query.sortWord(),
        page.rows().isEmpty() ? 0 : (query.page() - 1L) * RowQuery.PAGE_SIZE + 1,
        query.page() == 1 ? null : query.atPage(query.page() - 1).address(path),
        page.more() && !deepest ? query.atPage(query.page() + 1).address(path) : null,
        deepest && (page.more() || page.rows().isEmpty()) ? DEEPEST : "",
        emptyWords(run, counts),
        allWords(query, page, counts.kept() - remains.deleted()));
  }

  /** What the box says that means more than the rows of this page. */
  private static String allWords(RowQuery query, RunRowFinder.RowPage page, long there) {
    boolean known = query.unfiltered() || !page.more();
    if (!known) {
      return "all matching rows";
    }
    long rows =
        query.unfiltered() ? there : (query.page() - 1L) * RowQuery.PAGE_SIZE + page.rows().size();
    String matching = query.unfiltered() ? "" : "matching ";
    return rows == 1
        ? "the only " + matching + "row"
        : "all " + AlertText.count(rows) + " " + matching + "rows";
  }

  private static String timing(QueryRun run, Instant now) {
    String started = "started " + AlertText.time(run.started()) + " UTC";
    Instant finished = run.finished();
    return finished == null
        ? started + ", " + AlertText.age(run.started(), now)
        : started + ", took " + AlertText.duration(Duration.between(run.started(), finished));
  }

  /** While it runs, of the last seconds; then, or if another process carries it, of all of it. */
  private String rate(RunProgress progress) {
    long rate = Math.round(progress.rate());
    boolean now = !progress.ended() && live.progress(progress.runId()).isPresent();
    return now ? AlertText.count(rate) : rate == 0 ? "" : AlertText.count(rate) + " on average";
  }

  /** {@code 37 of 120 rows were deleted on 2026-11-23 after 14 days: run it again.} */
  private static String deleted(QueryRun run, RunRemains remains) {
    Instant at = remains.deletedAt();
    return remains.deleted() == 0 || at == null
        ? ""
        : "%s of %s rows were deleted on %s %s: run it again to have them back, if the broker still does."
            .formatted(
                AlertText.count(remains.deleted()),
                AlertText.count(run.counts().kept()),
                AlertText.time(at).substring(0, 10),
                remains.why());
  }

  private static String title(String kind) {
    return switch (kind) {
      case "UNAVAILABLE" -> "The broker could not be reached.";
      case "ERROR_ANSWER" -> "The broker answered with an error.";
      case "RATE_LIMITED" -> "The broker asks to be asked less often.";
      case "REFUSED" -> "The broker refused the query.";
      case "NOT_CONFIGURED" -> "A setting is missing.";
      case "MALFORMED" -> "The answer could not be understood.";
      case "MODULE_BUG" -> "The module failed.";
      case "LIMIT" -> "A limit was reached.";
      case "LEFT_BEHIND" -> "The module did not stop.";
      default -> "The run failed.";
    };
  }

  private static String emptyWords(QueryRun run, RunCounts counts) {
    String received =
        counts.received() == 0
            ? run.broker() + " answered with nothing that matches."
            : "%s elements were received from %s, none of which could be kept."
                .formatted(AlertText.count(counts.received()), run.broker());
    return received
        + " Names are compared exactly unless the form says otherwise: check the spelling, or widen the"
        + " query.";
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

  private List<RowView> views(Viewer viewer, List<RunRow> rows, Instant now) {
    List<RowView> views = new ArrayList<>(rows.size());
    for (RunRow row : rows) {
      views.add(view(row, alreadyHere.of(viewer, row), now));
    }
    return views;
  }

  private static RowView view(RunRow row, RowView.@Nullable Here here, Instant now) {
    var position = row.position();
    return new RowView(
        row.id(),
        row.mark().name(),
        AlertText.time(row.observed()),
        AlertText.timeDetail(row.observed(), now),
        row.name() == null ? row.alertId() : row.name(),
        position == null ? "" : position.raDecimal(),
        position == null ? "" : position.decDecimal(),
        position == null ? "" : position.raSexagesimal(),
        position == null ? "" : position.decSexagesimal(),
        row.positionError() == null ? "" : "± " + AlertText.error(row.positionError()) + "″",
        row.solarSystem(),
        AlertText.magnitude(row.mag(), row.magKind()),
        Objects.requireNonNullElse(row.band(), ""),
        row.band() == null ? "" : Band.of(row.band()).label(),
        AlertText.score(row.score()),
        Objects.requireNonNullElse(row.scoreName(), ""),
        here,
        AlertText.link(row.url()));
  }

  private static List<RunPage.Column> columns(String path, RowQuery query) {
    return List.of(
        column(path, query, RowQuery.Sort.TIME, "Time", "UTC", false, ""),
        column(path, query, RowQuery.Sort.NAME, "Name", "", false, "stay"),
        column(path, query, RowQuery.Sort.RA, "RA", "°", true, ""),
        column(path, query, RowQuery.Sort.DEC, "Dec", "°", true, ""),
        column(path, query, RowQuery.Sort.MAG, "Mag", "", true, ""),
        new RunPage.Column("Band", "", "", "", false, ""),
        column(path, query, RowQuery.Sort.SCORE, "Score", "", true, ""));
  }

  private static RunPage.Column column(
      String path,
      RowQuery query,
      RowQuery.Sort sort,
      String label,
      String unit,
      boolean num,
      String look) {
    boolean here = query.sort() == sort;
    boolean next = here && !query.descending();
    var wanted = new RowQuery(1, sort, next, query.text(), query.magMin(), query.magMax());
    return new RunPage.Column(
        label,
        wanted.address(path),
        here ? query.descending() ? "descending" : "ascending" : "",
        unit,
        num,
        look);
  }
}

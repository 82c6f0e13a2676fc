package org.tom4j.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Band;
import org.tom4j.web.StandingChips;

/** Turns rows of a run into what its page shows. */
final class RunRowsMaker {
  private static final String DEEPEST =
      "Sorted or filtered, only the first %s rows are shown: filter further, turn the order round,"
              .formatted(AlertText.count(RowQuery.DEEPEST_SORTED))
          + " or look at all of them in the order of arrival.";

  private final RunRowFinder finder;
  private final AlreadyHere alreadyHere;

  RunRowsMaker(RunRowFinder finder, AlreadyHere alreadyHere) {
    this.finder = finder;
    this.alreadyHere = alreadyHere;
  }

  /**
   * A page of rows as it stands. While a run goes on, and has more rows than a page holds, one who
   * asks for no order sees the newest first.
   *
   * @param there rows that are still kept, hidden ones included
   * @param hidden of these, rows that the viewer may not see
   * @param anyOrder whether no order was asked for
   */
  RunRows make(
      Viewer viewer,
      QueryRun run,
      boolean running,
      long there,
      long hidden,
      RowQuery asked,
      boolean anyOrder,
      Instant now) {
    long last = finder.last(run.id());
    boolean newestFirst = running && anyOrder && asked.page() == 1 && last > RowQuery.PAGE_SIZE;
    RowQuery wanted = newestFirst ? asked.by(RowQuery.Sort.ARRIVAL, true) : asked;
    Long before = wanted.upto();
    long upto = before == null || wanted.appends() ? last : Math.min(before, last);
    RowQuery query = wanted.upTo(upto);
    RunRowFinder.RowPage page = finder.rows(viewer, run.id(), query);
    var way = new Way("/alerts/run/" + run.id() + "/", running);
    boolean deepest = !query.inOrderOfArrival() && query.page() >= RowQuery.DEEPEST_SORTED_PAGE;
    boolean full = page.rows().size() == RowQuery.PAGE_SIZE;
    boolean appends = query.appends();
    long seen = appends && full ? page.rows().getLast().seq() : upto;
    // Pages of an order that moves say up to where they go, so that the next one fits to this.
    RowQuery steady = appends || (!running && upto == last) ? query.upTo(null) : query;
    boolean stays = appends ? !full : query.page() == 1;
    RowQuery newest =
        appends
            ? query.by(RowQuery.Sort.ARRIVAL, true)
            : query.by(query.sort(), query.descending());
    return new RunRows(
        columns(way, query),
        views(viewer, page.rows(), now),
        query.page(),
        !query.unfiltered(),
        Objects.requireNonNullElse(query.text(), ""),
        RowQuery.plain(query.magMin()),
        RowQuery.plain(query.magMax()),
        query.showing() == null ? "" : query.showing().word(),
        query.sortWord(),
        new Way(way.path, true).to(query.upTo(null)),
        page.rows().isEmpty() ? 0 : (query.page() - 1L) * RowQuery.PAGE_SIZE + 1,
        hidden == 0
            ? upto
            : upto == last ? Math.max(0, upto - hidden) : finder.visible(viewer, run.id(), upto),
        Math.max(0, there - hidden),
        query.page() == 1 ? null : way.to(steady.atPage(query.page() - 1)),
        page.more() && !deepest ? way.to(steady.atPage(query.page() + 1)) : null,
        deepest && (page.more() || page.rows().isEmpty()) ? DEEPEST : "",
        seen,
        appends,
        hidden > 0,
        running || !appends ? waiting(viewer, run.id(), query, hidden, seen, last) : 0,
        new Way(way.path, true).to(newest),
        stays);
  }

  /** How many rows that match came after a place; of many that have to be counted, not all. */
  private long waiting(
      Viewer viewer, long runId, RowQuery query, long hidden, long seen, long last) {
    return (query.unfiltered() && hidden == 0) || seen >= last
        ? Math.max(0, last - seen)
        : finder.since(viewer, runId, query, seen, RunRows.COUNTED);
  }

  /** Rows as a table shows them, in their order. */
  List<RowView> views(Viewer viewer, List<RunRow> rows, Instant now) {
    List<RowView> views = new ArrayList<>(rows.size());
    List<RowView.@Nullable Here> here = alreadyHere.ofRows(viewer, rows);
    for (int i = 0; i < rows.size(); i++) {
      views.add(view(rows.get(i), here.get(i), now));
    }
    return views;
  }

  private static RowView view(RunRow row, RowView.@Nullable Here here, Instant now) {
    var position = row.position();
    return new RowView(
        row.id(),
        AlertText.count(row.seq()),
        row.mark().name(),
        AlertText.time(row.observed()),
        AlertText.timeDetail(row.observed(), now),
        AlertText.name(row.name(), row.alertId()),
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
        StandingChips.of(row.standing()),
        AlertText.button(row.standing()),
        here,
        AlertText.link(row.url()));
  }

  private static List<RunRows.Column> columns(Way way, RowQuery query) {
    return List.of(
        column(way, query, RowQuery.Sort.ARRIVAL, "#", "", true, "seq"),
        column(way, query, RowQuery.Sort.NAME, "Name", "", false, "stay"),
        column(way, query, RowQuery.Sort.TIME, "Time", "UTC", false, ""),
        column(way, query, RowQuery.Sort.RA, "RA", "°", true, ""),
        column(way, query, RowQuery.Sort.DEC, "Dec", "°", true, ""),
        column(way, query, RowQuery.Sort.MAG, "Mag", "", true, ""),
        new RunRows.Column("Band", "", "", "", false, ""),
        column(way, query, RowQuery.Sort.SCORE, "Score", "", true, ""));
  }

  private static RunRows.Column column(
      Way way,
      RowQuery query,
      RowQuery.Sort sort,
      String label,
      String unit,
      boolean num,
      String look) {
    boolean here = query.sort() == sort;
    boolean next = here && !query.descending();
    return new RunRows.Column(
        label,
        way.to(query.by(sort, next)),
        here ? query.descending() ? "descending" : "ascending" : "",
        unit,
        num,
        look);
  }

  /**
   * Addresses of a run's page.
   *
   * @param always whether the order is said even if it is the usual one
   */
  private record Way(String path, boolean always) {
    String to(RowQuery query) {
      List<String> parts = new ArrayList<>();
      if (always || !query.appends()) {
        parts.add("sort=" + query.sortWord());
      }
      parts.addAll(query.filter());
      if (query.upto() != null) {
        parts.add("upto=" + query.upto());
      }
      if (query.page() > 1) {
        parts.add("page=" + query.page());
      }
      return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }
  }
}

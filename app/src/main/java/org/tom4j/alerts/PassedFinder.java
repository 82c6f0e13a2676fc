package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;

/**
 * The rows of all runs of a saved query: the latest run first, and in each the last to arrive. What
 * a viewer may not see is left out as if it had not come.
 */
final class PassedFinder {
  /** So many runs of a query are looked through for its newest rows. */
  private static final int RUNS = 100;

  /** In each, so many of its last rows: a look never reads all of a run. */
  private static final int LAST_ROWS = 10_000;

  private static final String NEWS = " and ra.mark <> 'SEEN'";

  private final Db db;

  PassedFinder(Db db) {
    this.db = db;
  }

  /**
   * A row of one of the runs.
   *
   * @param filter the number of the filter that kept it; null: none did
   */
  record Found(long run, @Nullable Long filter, RunRow row) {}

  /**
   * A place among the rows of a query's runs: behind a row.
   *
   * @param seq the row's place in its run's order of arrival
   */
  record Place(long run, long seq) {}

  /**
   * The newest, each alert once.
   *
   * @param news whether what the query had seen before is left out
   */
  List<Found> newest(Viewer viewer, long query, boolean news, int atMost) {
    return db.read(jdbc -> {
      Map<Long, Found> found = new LinkedHashMap<>();
      for (long run : runs(jdbc, viewer, query, news, Long.MAX_VALUE, RUNS)) {
        if (found.size() < atMost) {
          lastOf(jdbc, viewer, run, news, atMost)
              .forEach(one -> found.putIfAbsent(one.row().id(), one));
        }
      }
      return found.values().stream().limit(atMost).toList();
    });
  }

  /**
   * All rows, from the newest on.
   *
   * @param before only what stands behind this place; null: from the newest
   */
  List<Found> list(Viewer viewer, long query, @Nullable Place before, int atMost) {
    return db.read(jdbc -> {
      List<Found> found = new ArrayList<>();
      long from = before == null ? Long.MAX_VALUE : before.run();
      for (long run : runs(jdbc, viewer, query, false, from, atMost + 1)) {
        long seq = before == null || run < before.run() ? Long.MAX_VALUE : before.seq();
        int left = atMost - found.size();
        if (left > 0) {
          found.addAll(rows(jdbc, viewer, run, "ra.seq < ?", List.of(seq), left));
        }
      }
      return found;
    });
  }

  /**
   * How many rows came after a place.
   *
   * @param atMost counting ends there
   */
  long since(Viewer viewer, long query, boolean news, Place place, int atMost) {
    var visible = Visible.to(viewer, RunStore.KIND, "r");
    var allowed = Unrestricted.to(viewer, "a");
    List<Object> arguments = new ArrayList<>(List.of(query));
    Collections.addAll(arguments, place.run(), place.run(), place.seq());
    arguments.addAll(visible.arguments());
    arguments.addAll(allowed.arguments());
    Collections.addAll(arguments, news ? LAST_ROWS : atMost);
    long count =
        db.read(jdbc ->
            jdbc.sql(
                    "select count(*) from (select ra.mark from query_run r"
                        + " join run_alert ra on ra.run_id = r.id join alert a on a.id = ra.alert_id"
                        + " where r.query_id = ? and (r.id > ? or (r.id = ? and ra.seq > ?)) and "
                        + visible.sql()
                        + " and "
                        + allowed.sql()
                        + " limit ?) ra where true"
                        + (news ? NEWS : ""))
                .params(arguments)
                .query(Columns.NUMBER)
                .single());
    return Math.min(count, atMost);
  }

  /** Runs that have rows for the viewer, the latest first. */
  private static List<Long> runs(
      JdbcClient jdbc, Viewer viewer, long query, boolean news, long from, int atMost) {
    var visible = Visible.to(viewer, RunStore.KIND, "r");
    // A run of which all is hidden would be read to its beginning, for nothing.
    var hidden = RestrictionStore.hidden(viewer, "r.id");
    List<Object> arguments = new ArrayList<>(List.of(query, from));
    arguments.addAll(hidden.arguments());
    arguments.addAll(visible.arguments());
    arguments.add(atMost);
    return jdbc.sql(
            "select r.id from query_run r where r.query_id = ? and r.id <= ?"
                + " and r.kept - r.deleted > "
                + hidden.sql()
                + " and "
                + visible.sql()
                + (news ? " and r.fresh + r.updated > 0" : "")
                + " order by r.id desc limit ?")
        .params(arguments)
        .query(Columns.NUMBER)
        .list();
  }

  private static List<Found> lastOf(
      JdbcClient jdbc, Viewer viewer, long run, boolean news, int atMost) {
    String last =
        "ra.seq > (select coalesce(max(l.seq), 0) - ? from run_alert l where l.run_id = ?)";
    List<Object> arguments = List.of(LAST_ROWS, run);
    return rows(jdbc, viewer, run, last + (news ? NEWS : ""), arguments, atMost);
  }

  private static List<Found> rows(
      JdbcClient jdbc, Viewer viewer, long run, String where, List<Object> with, int atMost) {
    var allowed = Unrestricted.to(viewer, "a");
    List<Object> arguments = new ArrayList<>(List.of(run));
    arguments.addAll(with);
    arguments.addAll(allowed.arguments());
    arguments.add(atMost);
    return jdbc.sql(
            "select "
                + RunRowFinder.COLUMNS
                + ", ra.filter_id from run_alert ra join alert a on a.id = ra.alert_id"
                + " where ra.run_id = ? and "
                + where
                + " and "
                + allowed.sql()
                + " order by ra.seq desc limit ?")
        .params(arguments)
        .query((row, n) ->
            new Found(run, Columns.longOrNull(row, "filter_id"), RunRowFinder.row(row, n)))
        .list();
  }
}

package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.NameKey;
import org.tom4j.db.StandingColumns;

/**
 * The rows of runs: a page of them, and those that came after one. What a survey keeps to a group
 * is left out for everybody else, as if it had not come: it has no place on a page, matches no
 * filter and is not counted.
 */
final class RunRowFinder {
  static final String COLUMNS =
      "a.id, ra.seq, ra.mark, a.alert_id, a.name, a.observed_us, a.ra, a.dec,"
          + " a.position_error, a.solar_system, a.mag, a.mag_error, a.mag_kind, a.band, a.score, a.score_name, a.url,"
          + " a.kind, a.reality";

  /** A limit is no brightness, and a negative difference is a fading: neither takes part. */
  static final String BRIGHTNESS =
      "case when a.mag_kind in ('LIMIT', 'NEGATIVE_DIFFERENCE') then null else a.mag end";

  private static final String KEYS = " from run_alert ra ";
  private static final String JOINED = " from run_alert ra join alert a on a.id = ra.alert_id ";

  private final Db db;

  RunRowFinder(Db db) {
    this.db = db;
  }

  /**
   * A page of rows of a run.
   *
   * @param more whether there is a next page
   */
  record RowPage(List<RunRow> rows, boolean more) {}

  RowPage rows(Viewer viewer, long runId, RowQuery query) {
    return rows(viewer, runId, query, RowQuery.PAGE_SIZE);
  }

  /** The same with pages of another size. */
  RowPage rows(Viewer viewer, long runId, RowQuery query, int size) {
    long skip = (query.page() - 1L) * size;
    if (query.inOrderOfArrival()) {
      return db.read(_ -> byArrival(viewer, runId, query, skip, size));
    }
    if (query.tooDeep(size)) {
      return new RowPage(List.of(), false);
    }
    List<Object> arguments = new ArrayList<>();
    String where = matching(viewer, runId, query, arguments);
    return page(viewer, JOINED, where, arguments, order(query), skip, size);
  }

  /**
   * The order of arrival is numbered, at first without gaps: the deepest page costs what the first
   * does. Once rows were deleted, or some may not be seen, those before a page have to be counted.
   */
  private RowPage byArrival(Viewer viewer, long runId, RowQuery query, long skip, int size) {
    long last = query.upto() == null ? last(runId) : query.upto();
    boolean down = query.descending();
    String order = down ? "ra.seq desc" : "ra.seq";
    var gaps = db.read(jdbc -> RestrictionStore.gaps(jdbc, viewer, runId));
    if (gaps.hidden() > 0) {
      List<Object> arguments = new ArrayList<>();
      String where = matching(viewer, runId, query.upTo(last), arguments);
      return page(viewer, JOINED, where, arguments, order, skip, size);
    }
    if (gaps.deleted() > 0) {
      return page(
          viewer,
          KEYS,
          "where ra.run_id = ? and ra.seq <= ?",
          List.of(runId, last),
          order,
          skip,
          size);
    }
    long from = down ? 0 : skip;
    long to = down ? last - skip : last;
    return page(
        viewer,
        KEYS,
        "where ra.run_id = ? and ra.seq > ? and ra.seq <= ?",
        List.of(runId, from, to),
        order,
        0,
        size);
  }

  /** The place of the row that came last; 0 if none has. */
  long last(long runId) {
    return db.read(jdbc ->
        jdbc.sql("select coalesce(max(seq), 0) from run_alert where run_id = ?")
            .param(runId)
            .query(Columns.NUMBER)
            .single());
  }

  /**
   * How many rows that match came after the one of a place.
   *
   * @param atMost counting ends there
   */
  long since(Viewer viewer, long runId, RowQuery query, long seq, int atMost) {
    List<Object> arguments = new ArrayList<>();
    String where = matching(viewer, runId, query.upTo(null), arguments) + " and ra.seq > ?";
    Collections.addAll(arguments, seq, atMost);
    return db.read(jdbc ->
        jdbc.sql("select count(*) from (select 1" + JOINED + where + " limit ?) counted")
            .params(arguments)
            .query(Columns.NUMBER)
            .single());
  }

  /** The condition on rows; its arguments are added to those given. */
  private static String matching(
      Viewer viewer, long runId, RowQuery query, List<Object> arguments) {
    var where = new StringBuilder("where ra.run_id = ?");
    arguments.add(runId);
    var allowed = Unrestricted.to(viewer, "a");
    where.append(" and ").append(allowed.sql());
    arguments.addAll(allowed.arguments());
    if (query.upto() != null) {
      where.append(" and ra.seq <= ?");
      arguments.add(query.upto());
    }
    if (query.text() != null) {
      where.append(" and a.name_key like ? escape '!'");
      arguments.add(NameKey.containing(query.text()));
    }
    if (query.magMin() != null) {
      where.append(" and " + BRIGHTNESS + " >= ?");
      arguments.add(query.magMin());
    }
    if (query.magMax() != null) {
      where.append(" and " + BRIGHTNESS + " <= ?");
      arguments.add(query.magMax());
    }
    if (query.showing() != null) {
      where.append(" and ").append(query.showing().condition());
    }
    return where.toString();
  }

  /** How many rows of a run up to a place the viewer may see; costs as much as reading them. */
  long visible(Viewer viewer, long runId, long upto) {
    List<Object> arguments = new ArrayList<>();
    String where = matching(viewer, runId, RowQuery.ALL.upTo(upto), arguments);
    return db.read(jdbc ->
        jdbc.sql("select count(*)" + JOINED + where)
            .params(arguments)
            .query(Columns.NUMBER)
            .single());
  }

  private static String order(RowQuery query) {
    String direction = query.descending() ? " desc" : " asc";
    return switch (query.sort()) {
      case ARRIVAL -> "ra.seq" + direction;
      case TIME ->
          "case when a.observed_us = "
              + Never.MICROS
              + " then null else a.observed_us end"
              + direction
              + " nulls last, ra.seq";
      case NAME -> "a.name_key" + direction + " nulls last, ra.seq";
      case RA -> "a.ra" + direction + " nulls last, ra.seq";
      case DEC -> "a.dec" + direction + " nulls last, ra.seq";
      case MAG -> BRIGHTNESS + direction + " nulls last, ra.seq";
      case SCORE -> "a.score" + direction + " nulls last, ra.seq";
    };
  }

  /**
   * Only the keys are sorted; the fifty rows that are shown are fetched after. A row that was
   * restricted only just now, after the run's counts were read, leaves its place empty: the keys
   * say whether there is a next page, and none leaks whatever the counts said.
   */
  private RowPage page(
      Viewer viewer,
      String from,
      String where,
      List<Object> arguments,
      String order,
      long skip,
      int size) {
    var allowed = Unrestricted.to(viewer, "a");
    List<Object> all = new ArrayList<>(allowed.arguments());
    all.addAll(arguments);
    Collections.addAll(all, size + 1, skip);
    List<Found> found =
        db.read(jdbc ->
            jdbc.sql(
                    "select "
                        + COLUMNS
                        + ", case when "
                        + allowed.sql()
                        + " then 1 else 0 end as allowed from (select ra.run_id, ra.seq"
                        + from
                        + where
                        + " order by "
                        + order
                        + " limit ? offset ?) shown"
                        + " join run_alert ra on ra.run_id = shown.run_id and ra.seq = shown.seq"
                        + " join alert a on a.id = ra.alert_id order by "
                        + order)
                .params(all)
                .query((row, n) -> new Found(row(row, n), row.getInt("allowed") == 1))
                .list());
    List<RunRow> shown = found.stream().limit(size).filter(Found::allowed).map(Found::row).toList();
    return new RowPage(shown, found.size() > size);
  }

  private record Found(RunRow row, boolean allowed) {}

  /** The rows that arrived after the one of that place, in their order. */
  List<RunRow> since(Viewer viewer, long runId, long seq, int atMost) {
    var allowed = Unrestricted.to(viewer, "a");
    List<Object> arguments = new ArrayList<>(List.of(runId, seq));
    arguments.addAll(allowed.arguments());
    arguments.add(atMost);
    return db.read(jdbc ->
        jdbc.sql(
                "select "
                    + COLUMNS
                    + JOINED
                    + "where ra.run_id = ? and ra.seq > ? and "
                    + allowed.sql()
                    + " order by ra.seq limit ?")
            .params(arguments)
            .query(RunRowFinder::row)
            .list());
  }

  /**
   * The numbers of a run's alerts in the order of arrival.
   *
   * @param filter of which only what leaves rows out counts
   * @param after only those behind this place in the order of arrival; 0: all
   */
  List<Long> numbers(Viewer viewer, long runId, RowQuery filter, long after, int atMost) {
    List<Object> arguments = new ArrayList<>();
    String where = matching(viewer, runId, filter.upTo(null), arguments) + " and ra.seq > ?";
    Collections.addAll(arguments, after, atMost);
    return db.read(jdbc ->
        jdbc.sql(
                "select ra.alert_id"
                    + (filter.unfiltered() && viewer.admin() ? KEYS : JOINED)
                    + where
                    + " order by ra.seq limit ?")
            .params(arguments)
            .query(Long.class)
            .list());
  }

  static RunRow row(ResultSet row, int index) throws SQLException {
    return new RunRow(
        row.getLong("id"),
        row.getLong("seq"),
        Mark.valueOf(row.getString("mark")),
        row.getString("alert_id"),
        row.getString("name"),
        Never.toInstant(row.getLong("observed_us")),
        position(row),
        Columns.doubleOrNull(row, "position_error"),
        row.getBoolean("solar_system"),
        Columns.doubleOrNull(row, "mag"),
        Columns.doubleOrNull(row, "mag_error"),
        row.getString("mag_kind"),
        row.getString("band"),
        Columns.doubleOrNull(row, "score"),
        row.getString("score_name"),
        row.getString("url"),
        StandingColumns.read(row));
  }

  static @Nullable SkyPosition position(ResultSet row) throws SQLException {
    Double ra = Columns.doubleOrNull(row, "ra");
    Double dec = Columns.doubleOrNull(row, "dec");
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }
}

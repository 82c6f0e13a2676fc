package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.broker.Standing;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.NameKey;
import org.tom4j.db.StandingColumns;

/** Alerts of all runs, each once, the last to be stored first. */
final class AlertListFinder {
  private final Db db;

  AlertListFinder(Db db) {
    this.db = db;
  }

  /**
   * Which alerts are wanted; a null wants all.
   *
   * @param text part of a name, any case
   * @param magMin brightest magnitude wanted; limits and negative differences never match
   * @param magMax faintest magnitude wanted
   * @param before only those with a smaller number
   */
  record Wanted(
      @Nullable String broker,
      @Nullable String text,
      @Nullable Double magMin,
      @Nullable Double magMax,
      @Nullable Long before) {}

  /** Alerts of runs that the viewer may see, without those that surveys keep to other groups. */
  List<AlertLineAnswer> list(Viewer viewer, Wanted wanted, int atMost) {
    var visible = Visible.to(viewer, RunStore.KIND, "r");
    var allowed = Unrestricted.to(viewer, "a");
    var where =
        new StringBuilder(
            "where exists (select 1 from run_alert ra join query_run r on r.id = ra.run_id"
                + " where ra.alert_id = a.id and "
                + visible.sql()
                + ") and "
                + allowed.sql());
    List<Object> arguments = new ArrayList<>(visible.arguments());
    arguments.addAll(allowed.arguments());
    add(where, arguments, " and a.broker = ?", wanted.broker());
    add(where, arguments, " and a.id < ?", wanted.before());
    add(where, arguments, " and " + RunRowFinder.BRIGHTNESS + " >= ?", wanted.magMin());
    add(where, arguments, " and " + RunRowFinder.BRIGHTNESS + " <= ?", wanted.magMax());
    add(
        where,
        arguments,
        " and a.name_key like ? escape '!'",
        wanted.text() == null ? null : NameKey.containing(wanted.text()));
    arguments.add(atMost);
    return db.read(jdbc ->
        jdbc.sql(
                "select a.id, a.broker, a.alert_id, a.name, a.observed_us, a.ra, a.dec,"
                    + " a.position_error, a.solar_system, a.mag, a.mag_kind, a.band, a.score, a.url, a.kind,"
                    + " a.reality from alert a "
                    + where
                    + " order by a.id desc limit ?")
            .params(arguments)
            .query(AlertListFinder::line)
            .list());
  }

  private static void add(
      StringBuilder where, List<Object> arguments, String condition, @Nullable Object value) {
    if (value != null) {
      where.append(condition);
      arguments.add(value);
    }
  }

  private static AlertLineAnswer line(ResultSet row, int index) throws SQLException {
    Standing said = StandingColumns.read(row);
    return new AlertLineAnswer(
        row.getLong("id"),
        Columns.text(row, "broker"),
        Columns.text(row, "alert_id"),
        row.getString("name"),
        Never.toInstant(row.getLong("observed_us")),
        Columns.doubleOrNull(row, "ra"),
        Columns.doubleOrNull(row, "dec"),
        Columns.doubleOrNull(row, "position_error"),
        row.getBoolean("solar_system"),
        Columns.doubleOrNull(row, "mag"),
        AlertAnswer.lower(row.getString("mag_kind")),
        row.getString("band"),
        Columns.doubleOrNull(row, "score"),
        AlertText.link(row.getString("url")),
        AlertAnswer.word(said.kind()),
        AlertAnswer.word(said.reality()));
  }
}

package org.tom4j.skymaps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.alerts.MappedAlerts;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;
import org.tom4j.db.Micros;

/**
 * The SQL of which of the alerts that came last lie in a region. Their index of the sky knows no
 * times, and the night's newest are what is wanted: so the newest are looked at one by one, no more
 * than some.
 */
final class AlertsInsideFinder {
  /** So many alerts are looked at: about half a second. */
  static final int MOST_LOOKED_AT = 100_000;

  /** So many are shown. */
  static final int MOST_SHOWN = 200;

  private static final int AT_ONCE = 500;

  private final Db db;

  AlertsInsideFinder(Db db) {
    this.db = db;
  }

  /**
   * An alert inside.
   *
   * @param mag null: none
   */
  record Line(
      long id,
      String broker,
      String alertId,
      @Nullable String name,
      Instant observed,
      SkyPosition position,
      @Nullable Double mag,
      @Nullable String magKind,
      @Nullable String band,
      double level) {}

  /**
   * What was found, the newest first.
   *
   * @param lookedAt how many alerts were looked at
   */
  record Found(List<Line> lines, int lookedAt) {}

  /** Of the newest alerts those in a region that were observed in a time; not what moves. */
  Found find(Viewer viewer, SkyMap map, SkyMap.Region region, Instant from, Instant to) {
    return db.read(client -> {
      Map<Long, Double> inside = new LinkedHashMap<>();
      int[] looked = {0};
      client
          .sql(
              "select a.id, a.ra, a.dec, a.observed_us, a.solar_system from alert a"
                  + " order by a.id desc limit ?")
          .withFetchSize(10_000)
          .param(MOST_LOOKED_AT)
          .query(row -> {
            looked[0]++;
            long observed = row.getLong(4);
            Double ra = Columns.doubleOrNull(row, "ra");
            Double dec = Columns.doubleOrNull(row, "dec");
            if (ra != null
                && dec != null
                && observed >= Micros.of(from)
                && observed <= Micros.of(to)
                && !row.getBoolean(5)) {
              double level = map.level(SkyPosition.ofDegrees(ra, dec));
              if (level <= region.limit()) {
                inside.put(row.getLong(1), level);
              }
            }
          });
      List<Line> lines = new ArrayList<>();
      List<Long> ids = new ArrayList<>(inside.keySet());
      for (int at = 0; at < ids.size() && lines.size() < MOST_SHOWN; at += AT_ONCE) {
        List<Long> some = ids.subList(at, Math.min(ids.size(), at + AT_ONCE));
        Visible seen = MappedAlerts.seenBy(viewer);
        List<Object> arguments = new ArrayList<>(some);
        arguments.addAll(seen.arguments());
        Collections.addAll(arguments, MOST_SHOWN - lines.size());
        lines.addAll(
            client
                .sql(
                    "select a.id, a.broker, a.alert_id, a.name, a.observed_us, a.ra, a.dec, a.mag,"
                        + " a.mag_kind, a.band from alert a where a.id in ("
                        + Marks.of(some.size())
                        + ") and "
                        + seen.sql()
                        + " order by a.id desc limit ?")
                .params(arguments)
                .query((row, n) ->
                    new Line(
                        row.getLong("id"),
                        Columns.text(row, "broker"),
                        Columns.text(row, "alert_id"),
                        row.getString("name"),
                        Micros.at(row, "observed_us"),
                        SkyPosition.ofDegrees(row.getDouble("ra"), row.getDouble("dec")),
                        Columns.doubleOrNull(row, "mag"),
                        row.getString("mag_kind"),
                        row.getString("band"),
                        inside.getOrDefault(row.getLong("id"), 1.0)))
                .list());
      }
      return new Found(lines, looked[0]);
    });
  }
}

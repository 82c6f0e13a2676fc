package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.alerts.Related.Named;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;
import org.tom4j.db.Micros;
import org.tom4j.db.SkyIndex;
import org.tom4j.db.StandingColumns;

/**
 * What else tells of an alert's event, detection or object: by the index of events, the unique
 * index of alert ids and the sky index. Only alerts of runs that the viewer may see, which their
 * surveys keep to no group of others; what is not among them leads to nothing else either.
 */
final class RelatedFinder {
  /** More of one event, or at one place, nobody reads at once: these are the last that came. */
  static final int MOST = 300;

  private static final int MOST_NAMES = 100;

  private static final String COLUMNS =
      "select a.id, a.broker, a.alert_id, a.name, a.observed_us, a.ra, a.dec, a.position_error,"
          + " a.solar_system, a.mag, a.mag_kind, a.band, a.score, a.score_name, a.kind, a.reality,"
          + " a.stored_us from alert a where ";

  private final Db db;

  RelatedFinder(Db db) {
    this.db = db;
  }

  /** All that may be tied to an alert, itself included, each once; nothing if it is not seen. */
  List<Related> around(Viewer viewer, long alert) {
    return db.read(jdbc -> new AroundFinder(jdbc, viewer).around(alert));
  }

  /** One look round an alert. */
  private static final class AroundFinder {
    private final JdbcClient jdbc;
    private final Visible seen;
    private final Map<Long, Related> found = new LinkedHashMap<>();

    AroundFinder(JdbcClient jdbc, Viewer viewer) {
      this.jdbc = jdbc;
      this.seen = MappedAlerts.seenBy(viewer);
    }

    List<Related> around(long alert) {
      look("a.id = ?", List.of(alert));
      name(List.of(alert));
      Related itself = found.get(alert);
      if (itself == null) {
        return List.of();
      }
      look("a.alert_id = ?", List.of(itself.alertId()));
      near(itself.solarSystem() ? null : itself.position());
      if (!itself.names().isEmpty()) {
        Set<String> asked = new TreeSet<>();
        itself.names().forEach(named -> asked.add(named.key()));
        named(asked);
        name(found.keySet());
        // By one message that has both names further ones are found, which have only the other.
        Set<String> further = new TreeSet<>();
        found.values().stream()
            .filter(each -> each.isOfTheEventOf(itself))
            .flatMap(each -> each.names().stream())
            .filter(named -> named.isOwn() && !asked.contains(named.key()))
            .limit(MOST_NAMES)
            .forEach(named -> further.add(named.key()));
        named(further);
      }
      name(found.keySet());
      return List.copyOf(found.values());
    }

    private void named(Set<String> keys) {
      if (!keys.isEmpty()) {
        look(
            "a.id in (select e.alert_id from alert_event e where e.event_key in ("
                + Marks.of(keys.size())
                + "))",
            keys);
      }
    }

    private void near(@Nullable SkyPosition place) {
      if (place == null) {
        return;
      }
      List<String> cells = new ArrayList<>();
      List<Object> arguments = new ArrayList<>();
      for (SkyIndex.Range range : SkyIndex.ranges(Cone.of(place, Tied.NEAR))) {
        cells.add("a.cell between ? and ?");
        Collections.addAll(arguments, range.from(), range.to());
      }
      look("a.solar_system = false and (" + String.join(" or ", cells) + ")", arguments);
    }

    private void look(String condition, Collection<?> with) {
      List<Object> arguments = new ArrayList<>(with);
      arguments.addAll(seen.arguments());
      arguments.add(MOST);
      jdbc.sql(COLUMNS + condition + " and " + seen.sql() + " order by a.id desc limit ?")
          .params(arguments)
          .query((ResultSet row) -> {
            found.putIfAbsent(row.getLong("id"), related(row));
          });
    }

    /** Tells alerts that were found which events they name. */
    private void name(Collection<Long> alerts) {
      List<Long> all = List.copyOf(alerts);
      Map<Long, List<Named>> names = new HashMap<>();
      Map<Long, Instant> sent = new HashMap<>();
      for (int from = 0; from < all.size(); from += MOST) {
        List<Long> some = all.subList(from, Math.min(all.size(), from + MOST));
        jdbc.sql(
                "select e.alert_id, e.event_key, e.place, e.sent_us from alert_event e"
                    + " where e.alert_id in ("
                    + Marks.of(some.size())
                    + ") order by e.place, e.event_key")
            .params(some)
            .query((ResultSet row) -> {
              long alert = row.getLong("alert_id");
              names
                  .computeIfAbsent(alert, _ -> new ArrayList<>())
                  .add(new Named(Columns.text(row, "event_key"), row.getInt("place")));
              Instant when = Micros.atOrNull(row, "sent_us");
              if (when != null) {
                sent.put(alert, when);
              }
            });
      }
      names.forEach((alert, told) ->
          found.computeIfPresent(alert, (id, each) -> each.with(ownFirst(told), sent.get(id))));
    }

    private static List<Named> ownFirst(List<Named> told) {
      List<Named> names = new ArrayList<>(told.stream().filter(Named::isOwn).toList());
      told.stream().filter(named -> !named.isOwn()).forEach(names::add);
      return names;
    }

    private static Related related(ResultSet row) throws SQLException {
      return new Related(
          row.getLong("id"),
          Columns.text(row, "broker"),
          Columns.text(row, "alert_id"),
          row.getString("name"),
          Never.toInstant(row.getLong("observed_us")),
          RunRowFinder.position(row),
          Columns.doubleOrNull(row, "position_error"),
          row.getBoolean("solar_system"),
          Columns.doubleOrNull(row, "mag"),
          row.getString("mag_kind"),
          row.getString("band"),
          Columns.doubleOrNull(row, "score"),
          row.getString("score_name"),
          StandingColumns.read(row),
          Micros.at(row, "stored_us"),
          List.of(),
          null);
    }
  }
}

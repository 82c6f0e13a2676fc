package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;

/**
 * How many alerts of each run a survey keeps to a group, so that nobody has to count them. Written
 * in the transaction of the rows that are counted.
 */
final class RestrictionStore {
  private static final String KEPT = "insert into run_restriction (run_id, restricted_to, alerts)";

  private static final String ADDED =
      " on conflict (run_id, restricted_to) do update set"
          + " alerts = run_restriction.alerts + excluded.alerts";

  /**
   * Never below 0: another process may have linked an alert while this one restricted it, so that
   * it was not counted.
   */
  private static final String FEWER =
      "update run_restriction set alerts = case when alerts > ? then alerts - ? else 0 end";

  private RestrictionStore() {}

  /** A run got so many alerts that are kept to each of these groups. */
  static void add(JdbcClient jdbc, long run, Map<String, Long> alerts) {
    alerts.forEach((group, count) ->
        jdbc.sql(KEPT + " values (?, ?, ?)" + ADDED).params(run, group, count).update());
  }

  /**
   * An alert turned out to be kept to a group, or to a stricter one: so it is from now on, in all
   * runs that have it.
   *
   * @param before the group that it was kept to when it was looked at; null: none
   * @throws OptimisticLockingFailureException if it was kept to another meanwhile: look again
   */
  static void restrict(JdbcClient jdbc, long alert, @Nullable String before, String group) {
    var update = "update alert set restricted_to = ? where id = ? and restricted_to ";
    int changed =
        before == null
            ? jdbc.sql(update + "is null").params(group, alert).update()
            : jdbc.sql(update + "= ?").params(group, alert, before).update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException(
          "alert " + alert + " was deleted or kept to another group than " + before);
    }
    if (before != null) {
      jdbc.sql(
              FEWER
                  + " where restricted_to = ?"
                  + " and run_id in (select run_id from run_alert where alert_id = ?)")
          .params(1, 1, before, alert)
          .update();
    }
    jdbc.sql(KEPT + " select run_id, cast(? as text), 1 from run_alert where alert_id = ?" + ADDED)
        .params(group, alert)
        .update();
  }

  /** So many alerts of a run that were kept to a group are deleted. */
  static void deleted(JdbcClient jdbc, long run, String group, long alerts) {
    jdbc.sql(FEWER + " where run_id = ? and restricted_to = ?")
        .params(alerts, alerts, run, group)
        .update();
  }

  /**
   * A number in SQL: the alerts of a run that its viewer may not see.
   *
   * @param run the run's number in the statement
   */
  static Visible hidden(Viewer viewer, String run) {
    if (viewer.admin()) {
      return new Visible("0", List.of());
    }
    var allowed = Unrestricted.to(viewer, "c");
    return new Visible(
        "coalesce((select sum(c.alerts) from run_restriction c where c.run_id = "
            + run
            + " and not "
            + allowed.sql()
            + "), 0)",
        allowed.arguments());
  }

  /**
   * Rows of a run that are not on its pages.
   *
   * @param deleted that are no longer kept
   * @param hidden that the viewer may not see
   */
  record Gaps(long deleted, long hidden) {}

  static Gaps gaps(JdbcClient jdbc, Viewer viewer, long run) {
    var hidden = hidden(viewer, "r.id");
    List<Object> arguments = new ArrayList<>(hidden.arguments());
    arguments.add(run);
    return jdbc.sql(
            "select r.deleted, " + hidden.sql() + " as hidden from query_run r where r.id = ?")
        .params(arguments)
        .query((row, n) -> new Gaps(row.getLong("deleted"), row.getLong("hidden")))
        .optional()
        .orElse(new Gaps(0, 0));
  }

  /** Of the alerts of a run that the viewer may not see, how many are for which group; by name. */
  static Map<String, Long> hidden(JdbcClient jdbc, Viewer viewer, long run) {
    var allowed = Unrestricted.to(viewer, "c");
    List<Object> arguments = new ArrayList<>(allowed.arguments());
    arguments.addFirst(run);
    Map<String, Long> hidden = new LinkedHashMap<>();
    jdbc.sql(
            "select c.restricted_to, c.alerts from run_restriction c where c.run_id = ?"
                + " and c.alerts > 0 and not "
                + allowed.sql()
                + " order by c.restricted_to")
        .params(arguments)
        .query((row, n) -> hidden.put(Columns.text(row, "restricted_to"), row.getLong("alerts")))
        .list();
    return hidden;
  }
}

package org.tom4j.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.actions.Delivery.State;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** Reads what became of a query's deliveries. */
final class DeliveryFinder {
  static final int SHOWN = 200;

  private final Db db;

  DeliveryFinder(Db db) {
    this.db = db;
  }

  /**
   * A delivery as it is told.
   *
   * @param name of the alert; null: it is gone, or the viewer may not see it
   * @param tried when last; null: never
   * @param next when again; null: never
   */
  record Told(
      long id,
      Kind kind,
      boolean test,
      @Nullable Long alert,
      @Nullable String name,
      @Nullable String mark,
      State state,
      int tries,
      @Nullable Instant tried,
      @Nullable Instant next,
      @Nullable Integer status,
      String answer,
      String words,
      @Nullable Long target) {}

  /** The last of a query, the latest first. */
  List<Told> last(Viewer viewer, long query) {
    return told(viewer, "d.query_id = ?", query);
  }

  Optional<Told> find(Viewer viewer, long id) {
    return told(viewer, "d.id = ?", id).stream().findFirst();
  }

  private List<Told> told(Viewer viewer, String which, long number) {
    Visible visible = Visible.to(viewer, "RUN", "r");
    Visible allowed = Unrestricted.to(viewer, "a");
    List<Object> arguments = new ArrayList<>(allowed.arguments());
    arguments.addAll(visible.arguments());
    arguments.add(number);
    arguments.add(SHOWN);
    return db.read(jdbc ->
        jdbc.sql(
                "select d.id, d.kind, d.test, d.alert_id, d.mark, d.state, d.tries, d.tried_us,"
                    + " d.next_us, d.status, d.answer, d.words, d.target_id,"
                    + " case when "
                    + allowed.sql()
                    + " and exists (select 1 from run_alert ra join query_run r on r.id = ra.run_id"
                    + " where ra.alert_id = a.id and "
                    + visible.sql()
                    + ") then coalesce(a.name, a.alert_id) end as seen_name"
                    + " from action_delivery d left join alert a on a.id = d.alert_id where "
                    + which
                    + " order by d.id desc limit ?")
            .params(arguments)
            .query(DeliveryFinder::told)
            .list());
  }

  private static Told told(ResultSet row, int n) throws SQLException {
    State state = Columns.one(State.class, row, "state");
    int status = row.getInt("status");
    return new Told(
        row.getLong("id"),
        Columns.one(Kind.class, row, "kind"),
        row.getBoolean("test"),
        Columns.longOrNull(row, "alert_id"),
        row.getString("seen_name"),
        row.getString("mark"),
        state,
        row.getInt("tries"),
        Micros.atOrNull(row, "tried_us"),
        state == State.WAITING ? Micros.at(row, "next_us") : null,
        status == 0 ? null : Integer.valueOf(status),
        Columns.text(row, "answer"),
        Columns.text(row, "words"),
        Columns.longOrNull(row, "target_id"));
  }

  /** How many of a query's deliveries, tests apart, are how. */
  Map<Kind, Map<State, Long>> counts(long query) {
    Map<Kind, Map<State, Long>> counts = new HashMap<>();
    db.read(jdbc ->
        jdbc.sql(
                "select kind, state, count(*) as number from action_delivery where query_id = ?"
                    + " and test = false group by kind, state")
            .param(query)
            .query((row, n) ->
                counts
                    .computeIfAbsent(Columns.one(Kind.class, row, "kind"), _ -> new HashMap<>())
                    .put(Columns.one(State.class, row, "state"), row.getLong("number")))
            .list());
    return counts;
  }

  /**
   * How a lane stands.
   *
   * @param failures in a row
   * @param notBefore until when nothing of it is tried; null: it is not put off
   */
  record Lane(int failures, @Nullable Instant notBefore) {}

  Lane lane(String lane) {
    return db.read(jdbc ->
        jdbc.sql("select failures, not_before from action_lane where lane = ?")
            .param(lane)
            .query((row, n) -> new Lane(row.getInt(1), Micros.atOrNull(row, "not_before")))
            .optional()
            .orElse(new Lane(0, null)));
  }

  /** An alert and the run that kept it. */
  record Latest(long alert, long run) {}

  /** The latest of a query's alerts that a viewer may see. */
  Optional<Latest> latest(Viewer viewer, long query) {
    Visible visible = Visible.to(viewer, "RUN", "r");
    Visible allowed = Unrestricted.to(viewer, "a");
    List<Object> arguments = new ArrayList<>(List.of(query));
    arguments.addAll(visible.arguments());
    arguments.addAll(allowed.arguments());
    return db.read(jdbc ->
        jdbc.sql(
                "select ra.alert_id, ra.run_id from query_run r join run_alert ra on ra.run_id = r.id"
                    + " join alert a on a.id = ra.alert_id where r.query_id = ? and "
                    + visible.sql()
                    + " and "
                    + allowed.sql()
                    + " order by r.id desc, ra.seq desc limit 1")
            .params(arguments)
            .query((row, n) -> new Latest(row.getLong(1), row.getLong(2)))
            .optional());
  }
}

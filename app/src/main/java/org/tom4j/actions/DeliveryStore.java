package org.tom4j.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.actions.Delivery.State;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** The SQL of working off what waits: what is due, and what came of it. */
final class DeliveryStore {
  private static final String SELECT =
      "select d.id, d.query_id, d.kind, d.test, d.alert_id, d.run_id, d.mark, d.since_us, d.tries,"
          + " f.version as filter_version from action_delivery d"
          + " left join alert_filter f on f.id = d.filter_id ";

  private final Db db;
  private final InstantSource clock;

  DeliveryStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What is due of a lane, what has waited longest first. */
  List<Delivery> due(String lane, int atMost) {
    return db.read(jdbc ->
        jdbc.sql(
                SELECT
                    + "join query_action a on a.query_id = d.query_id and a.paused = false"
                    + " where d.lane = ? and d.state = 'WAITING' and d.next_us <= ?"
                    + " order by d.next_us, d.id limit ?")
            .params(lane, clock.instant(), atMost)
            .query(DeliveryStore::delivery)
            .list());
  }

  /** It is being tried from now on: told before, so that a kill in between is seen. */
  void begin(Delivery delivery) {
    db.write(jdbc ->
        jdbc.sql("update action_delivery set tries = ?, tried_us = ? where id = ?")
            .params(delivery.tries() + 1, clock.instant(), delivery.id())
            .update());
  }

  /**
   * What came of a try.
   *
   * @param next when it is tried again; null: never
   * @param status that a webhook answered, or null
   * @param answer the beginning of what it said, or ""
   * @param target that the alert has, or null
   */
  record End(
      State state,
      @Nullable Instant next,
      @Nullable Integer status,
      String answer,
      String words,
      @Nullable Long target) {

    static End of(State state, String words) {
      return new End(state, null, null, "", words, null);
    }
  }

  /** Does nothing if it is no longer waited for. */
  void end(Delivery delivery, End end) {
    db.write(jdbc ->
        jdbc.sql(
                "update action_delivery set state = :state, next_us = coalesce(cast(:next as"
                    + " bigint), next_us), ended_us = cast(:ended as bigint),"
                    + " status = cast(:status as integer), answer = :answer, words = :words,"
                    + " target_id = (select t.id from target t where t.id = cast(:target as bigint))"
                    + " where id = :id and state = 'WAITING'")
            .param("state", end.state().name())
            .param("next", end.next())
            .param("ended", end.state() == State.WAITING ? null : clock.instant())
            .param("status", end.status())
            .param("answer", end.answer())
            .param("words", end.words())
            .param("target", end.target())
            .param("id", delivery.id())
            .update());
  }

  /**
   * Gives up what a lane that fails has not taken for a day.
   *
   * @param before when their days began
   */
  void giveUp(String lane, Instant before) {
    db.write(jdbc ->
        jdbc.sql(
                "update action_delivery set state = 'FAILED', ended_us = ?, words = 'Given up after"
                    + " a day: ' || case when tries = 0 then 'nothing was taken there all the"
                    + " time.' else words end where lane = ? and state = 'WAITING' and since_us < ?"
                    + " and query_id in (select query_id from query_action where paused = false)"
                    + " and (tries > 0 or exists (select 1 from action_lane l"
                    + " where l.lane = action_delivery.lane and l.failures > 0))")
            .params(clock.instant(), lane, before)
            .update());
  }

  /** A try of a query's webhook, before all others: with its latest alert if there is one. */
  long test(QueryAction action, @Nullable Long alert, @Nullable Long run) {
    return db.write(jdbc -> {
      String lane = action.lane(Kind.WEBHOOK);
      LaneStore.make(jdbc, lane, clock.instant());
      return jdbc.sql(
              "insert into action_delivery (query_id, kind, test, alert_id, run_id, lane, state,"
                  + " since_us, next_us, tries, answer, words) values (:query, 'WEBHOOK', true,"
                  + " cast(:alert as bigint), cast(:run as bigint), :lane, 'WAITING', :now, 0, 0,"
                  + " '', '') returning id")
          .param("query", action.query())
          .param("alert", alert)
          .param("run", run)
          .param("lane", lane)
          .param("now", clock.instant())
          .query(Columns.NUMBER)
          .single();
    });
  }

  /**
   * Has what waits or failed tried now.
   *
   * @param delivery one of the query's; null: all of those that failed
   * @return the lanes in which there is something to do
   */
  List<String> hurry(QueryAction action, @Nullable Long delivery) {
    return db.write(jdbc -> {
      List<String> lanes =
          jdbc
              .sql(
                  "select distinct kind from action_delivery where query_id = ? and test = false and "
                      + (delivery == null ? "state = 'FAILED'" : "id = ?"))
              .params(
                  delivery == null ? List.of(action.query()) : List.of(action.query(), delivery))
              .query((row, n) -> Kind.valueOf(Columns.text(row, "kind")))
              .list()
              .stream()
              .filter(action::wants)
              .filter(kind -> hurry(jdbc, action, kind, delivery) > 0)
              .map(action::lane)
              .toList();
      lanes.forEach(lane -> LaneStore.make(jdbc, lane, clock.instant()));
      return lanes;
    });
  }

  private int hurry(JdbcClient jdbc, QueryAction action, Kind kind, @Nullable Long delivery) {
    Instant now = clock.instant();
    return jdbc.sql(
            "update action_delivery set state = 'WAITING', ended_us = null, since_us = :now,"
                + " next_us = :next, lane = :lane where query_id = :query and kind = :kind"
                + " and test = false and (id = :id and state in ('WAITING', 'FAILED')"
                + " or :id = 0 and state = 'FAILED')")
        .param("now", now)
        .param("next", delivery == null ? Micros.of(now) : 0L)
        .param("lane", action.lane(kind))
        .param("query", action.query())
        .param("kind", kind.name())
        .param("id", delivery == null ? 0L : delivery)
        .update();
  }

  boolean isWaiting(long id) {
    return db.read(jdbc ->
        jdbc.sql("select count(*) from action_delivery where id = ? and state = 'WAITING'")
            .param(id)
            .query(Columns.NUMBER)
            .single())
        > 0;
  }

  /** Forgets what ended before a time. */
  void forget(Instant before) {
    db.write(jdbc ->
        jdbc.sql("delete from action_delivery where state <> 'WAITING' and ended_us < ?")
            .param(before)
            .update());
  }

  private static Delivery delivery(ResultSet row, int n) throws SQLException {
    int version = row.getInt("filter_version");
    return new Delivery(
        row.getLong("id"),
        row.getLong("query_id"),
        Columns.one(Kind.class, row, "kind"),
        row.getBoolean("test"),
        Columns.longOrNull(row, "alert_id"),
        Columns.longOrNull(row, "run_id"),
        row.getString("mark"),
        version == 0 ? null : Integer.valueOf(version),
        Micros.at(row, "since_us"),
        row.getInt("tries"));
  }
}

package org.tom4j.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** The SQL of what is to be done with the alerts of queries. */
final class ActionStore {
  private final Db db;
  private final AuditStore audit;
  private final InstantSource clock;

  ActionStore(Db db, AuditStore audit, InstantSource clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  Optional<QueryAction> find(long query) {
    return db.read(jdbc ->
        jdbc.sql(
                "select query_id, make_targets, to_list, list_id, webhook, secret, person_id,"
                    + " console, paused, words, unseen, set_us from query_action where query_id = ?")
            .param(query)
            .query(ActionStore::action)
            .optional());
  }

  /**
   * What is to be done from now on. If nothing was done before, rows that runs have by now are left
   * as they are; else it goes on where it was, and so does what waits, if it is still wanted.
   */
  void set(Viewer by, QueryAction action, String told) {
    db.write(jdbc -> {
      lock(jdbc, action.query());
      int changed =
          bound(
                  jdbc.sql(
                      "update query_action set make_targets = :targets, to_list = :to_list,"
                          + " list_id = cast(:list as bigint), webhook = cast(:webhook as text),"
                          + " secret = cast(:secret as text), person_id = cast(:person as bigint),"
                          + " console = :console, paused = false, words = '', set_us = :set"
                          + " where query_id = :query"),
                  action)
              .update();
      if (changed == 0) {
        insert(jdbc, action);
      } else {
        goOn(jdbc, action);
      }
      audit.add(by, "UPDATE", "QUERY", action.query(), told);
      return null;
    });
  }

  /** A query's own row: who sets its actions waits there for whoever does so at the same time. */
  private static void lock(JdbcClient jdbc, long query) {
    jdbc.sql("update broker_query set version = version where id = ?").param(query).update();
  }

  private static void insert(JdbcClient jdbc, QueryAction action) {
    bound(
            jdbc.sql(
                "insert into query_action (query_id, make_targets, to_list, list_id, webhook,"
                    + " secret, person_id, console, paused, words, after_run, unseen, set_us)"
                    + " values (:query, :targets, :to_list, cast(:list as bigint),"
                    + " cast(:webhook as text), cast(:secret as text), cast(:person as bigint),"
                    + " :console, false, '',"
                    + " (select coalesce(max(id), 0) from query_run where query_id = :query),"
                    + " 0, :set)"),
            action)
        .update();
    jdbc.sql(
            "insert into query_action_place (query_id, run_id, seq) select query_id, id, kept"
                + " from query_run where query_id = ? and state = 'running'")
        .param(action.query())
        .update();
  }

  private static JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec statement, QueryAction action) {
    return statement
        .param("query", action.query())
        .param("targets", action.makeTargets())
        .param("to_list", action.toList())
        .param("list", action.list())
        .param("webhook", action.webhook())
        .param("secret", action.secret())
        .param("person", action.personId())
        .param("console", action.console())
        .param("set", action.set());
  }

  private void goOn(JdbcClient jdbc, QueryAction action) {
    for (Kind kind : Kind.values()) {
      if (action.wants(kind)) {
        LaneStore.make(jdbc, action.lane(kind), clock.instant());
        jdbc.sql(
                "update action_delivery set lane = ?, since_us = ?, next_us = ?"
                    + " where query_id = ? and kind = ? and state = 'WAITING'")
            .params(
                action.lane(kind), clock.instant(), clock.instant(), action.query(), kind.name())
            .update();
      } else {
        cancel(jdbc, action.query(), List.of(kind));
      }
    }
  }

  /** Nothing is done any more, nor what waits; false if nothing was. */
  boolean remove(Viewer by, long query) {
    return db.write(jdbc -> {
      lock(jdbc, query);
      boolean was =
          jdbc.sql("delete from query_action where query_id = ?").param(query).update() == 1;
      if (was) {
        cancel(jdbc, query, List.of(Kind.values()));
        audit.add(by, "UPDATE", "QUERY", query, "took the query's actions away");
      }
      return was;
    });
  }

  private void cancel(JdbcClient jdbc, long query, List<Kind> kinds) {
    for (Kind kind : kinds) {
      jdbc.sql(
              "update action_delivery set state = 'CANCELLED', ended_us = ?,"
                  + " words = 'It is not wanted any more.'"
                  + " where query_id = ? and kind = ? and state = 'WAITING'")
          .params(clock.instant(), query, kind.name())
          .update();
    }
  }

  /** It waits for somebody to look at it. */
  void pause(long query, String words) {
    db.write(jdbc ->
        jdbc.sql("update query_action set paused = true, words = ? where query_id = ?")
            .params(words, query)
            .update());
  }

  private static QueryAction action(ResultSet row, int n) throws SQLException {
    return new QueryAction(
        row.getLong("query_id"),
        row.getBoolean("make_targets"),
        row.getBoolean("to_list"),
        Columns.longOrNull(row, "list_id"),
        row.getString("webhook"),
        row.getString("secret"),
        Columns.longOrNull(row, "person_id"),
        row.getBoolean("console"),
        row.getBoolean("paused"),
        Columns.text(row, "words"),
        row.getLong("unseen"),
        Micros.at(row, "set_us"));
  }
}

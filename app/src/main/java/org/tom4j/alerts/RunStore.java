package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.AuditStore;
import org.tom4j.access.GrantStore;
import org.tom4j.access.Permissions;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.db.NameKey;
import org.tom4j.runtime.modules.BrokerModule;

/** All SQL of runs, except for their rows. */
final class RunStore {
  static final String KIND = "RUN";

  /** To be followed by a condition. */
  static final String SELECT =
      "select r.id, r.query_id, r.query_name, r.broker, r.parameters, r.module_version, r.owner_id,"
          + " r.permissions, r.started_us, r.finished_us, r.first_row_us, r.state, r.error_kind,"
          + " r.error, r.error_uri, r.received, r.bad, r.kept, r.fresh, r.updated,"
          + " r.scheduled, r.filter_id, r.dropped, r.unknown from query_run r ";

  /** A broker that asks for more than this has made a mistake. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(7);

  private final Db db;
  private final AuditStore audit;
  private final GrantStore grants;
  private final InstantSource clock;

  RunStore(Db db, AuditStore audit, GrantStore grants, InstantSource clock) {
    this.db = db;
    this.audit = audit;
    this.grants = grants;
    this.clock = clock;
  }

  /**
   * A new run of the viewer's; a saved query's last run is now. Whoever may see the query sees the
   * run, too, and its owner may stop it. So do the groups of whoever runs it, unless it is the
   * owner's own: he has said which of them see it. What becomes of the query's rights later changes
   * no run. What somebody asks with an account of his own is seen by nobody else.
   *
   * @param process which carries it
   * @param filter the number of the filter that chooses among its alerts; null: none does
   */
  QueryRun start(
      Viewer viewer, BrokerModule module, RunAsked asked, long process, @Nullable Long filter) {
    BrokerQuery query = asked.query();
    String name = asked.name();
    long now = Micros.of(clock.instant());
    return db.write(jdbc -> {
      long id =
          jdbc.sql(
                  "insert into query_run (query_id, query_name, name_key, broker, parameters,"
                      + " module_version, owner_id, permissions, started_us, process_id,"
                      + " scheduled, filter_id, state, received, bad, kept, fresh, updated)"
                      + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as bigint), 'running',"
                      + " 0, 0, 0, 0, 0)"
                      + " returning id")
              .params(
                  Arguments.of(
                      query == null ? null : query.id(),
                      name,
                      name == null ? null : NameKey.fold(name),
                      module.name(),
                      asked.parameters(),
                      module.version(),
                      viewer.personId(),
                      query == null || asked.oneself()
                          ? Permissions.PRIVATE.name()
                          : query.permissions(),
                      now,
                      process,
                      asked.scheduled(),
                      filter))
              .query(Long.class)
              .single();
      if (query != null) {
        if (!asked.oneself()) {
          grants.copy(QueryStore.KIND, query.id(), KIND, id);
          grants.grantToPerson(KIND, id, query.ownerId());
        }
        jdbc.sql("update broker_query set last_run_us = ? where id = ?")
            .params(now, query.id())
            .update();
      }
      if (asked.oneself()) {
        note(id, 0, "Asked with an account of your own: the run is yours alone.");
      } else if (query == null || !viewer.is(query.ownerId())) {
        grants.grantToGroupsOf(viewer, KIND, id);
      }
      String by = asked.scheduled() ? "by its schedule, " : "";
      audit.add(viewer, "RUN", KIND, id, by + "ran " + (name == null ? module.name() : name));
      return byId(jdbc, id);
    });
  }

  /** How it ended; its counts stand already. */
  void finish(RunEnds.End end) {
    long id = end.run();
    QueryRun.Failure failure = end.failure();
    List<String> notes = end.notes();
    Instant now = clock.instant();
    Duration wait = end.retryAfter();
    Instant notBefore =
        wait == null ? null : now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    db.write(jdbc -> {
      jdbc.sql(
              "update query_run set state = ?, paused = null, finished_us = ?, error_kind = ?, error = ?,"
                  + " error_uri = ?, not_before_us = ? where id = ?")
          .params(
              Arguments.of(
                  end.state().word(),
                  Micros.of(now),
                  failure == null ? null : failure.kind(),
                  failure == null ? null : failure.words(),
                  failure == null ? null : failure.uri(),
                  notBefore == null ? null : Micros.of(notBefore),
                  id))
          .update();
      for (int seq = 0; seq < notes.size(); seq++) {
        note(id, seq + 1, notes.get(seq));
      }
      return null;
    });
  }

  private void note(long id, int seq, String words) {
    db.write(jdbc ->
        jdbc.sql("insert into run_note (run_id, seq, words) values (?, ?, ?)")
            .params(id, seq, words)
            .update());
  }

  /** It waits, or goes on: words say why, or are null. */
  void pause(long id, @Nullable String words) {
    db.write(jdbc ->
        jdbc.sql("update query_run set paused = cast(? as text) where id = ?")
            .params(Arguments.of(words, id))
            .update());
  }

  Optional<QueryRun> find(Viewer viewer, long id) {
    return find(Visible.to(viewer, KIND, "r"), id);
  }

  /** The run, if the viewer may stop it. */
  Optional<QueryRun> findChangeable(Viewer viewer, long id) {
    return find(Visible.changeableBy(viewer, KIND, "r"), id);
  }

  private Optional<QueryRun> find(Visible visible, long id) {
    List<Object> arguments = new ArrayList<>(visible.arguments());
    arguments.addFirst(id);
    return select("where r.id = ? and " + visible.sql(), arguments).stream().findFirst();
  }

  /** The runs of a saved query, the latest first. */
  List<QueryRun> ofQuery(Viewer viewer, long queryId, int atMost) {
    var visible = Visible.to(viewer, KIND, "r");
    List<Object> arguments = new ArrayList<>(visible.arguments());
    arguments.addFirst(queryId);
    arguments.add(atMost);
    return select(
        "where r.query_id = ? and " + visible.sql() + " order by r.id desc limit ?", arguments);
  }

  /** The runs under way, the latest first. */
  List<QueryRun> running(Viewer viewer, int atMost) {
    var visible = Visible.to(viewer, KIND, "r");
    List<Object> arguments = new ArrayList<>(visible.arguments());
    arguments.add(atMost);
    return select(
        "where r.state = 'running' and " + visible.sql() + " order by r.id desc limit ?",
        arguments);
  }

  /** The runs that have an alert, the latest first. */
  List<QueryRun> having(Viewer viewer, long alertId) {
    var visible = Visible.to(viewer, KIND, "r");
    List<Object> arguments = new ArrayList<>(visible.arguments());
    arguments.addFirst(alertId);
    return select(
        "join run_alert ra on ra.run_id = r.id where ra.alert_id = ? and "
            + visible.sql()
            + " order by r.id desc limit 10",
        arguments);
  }

  List<String> notes(long id) {
    return db.read(jdbc ->
        jdbc.sql("select words from run_note where run_id = ? order by seq")
            .param(id)
            .query(String.class)
            .list());
  }

  List<BadElement> bad(long id, int atMost) {
    return db.read(jdbc ->
        jdbc.sql(
                "select position, member, value, reason from run_bad where run_id = ?"
                    + " order by seq limit ?")
            .params(id, atMost)
            .query((row, index) ->
                new BadElement(
                    row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
            .list());
  }

  /** Where a run stands by the database alone; its rate is the mean over all of it. */
  RunProgress progress(long id) {
    QueryRun run = db.read(jdbc -> byId(jdbc, id));
    Instant until = run.finished() == null ? clock.instant() : run.finished();
    double mean = RunProgress.mean(run.counts(), Duration.between(run.started(), until).toNanos());
    RunRemains now = remains(id);
    return new RunProgress(id, run.state(), run.counts(), mean, now.paused(), now.stopAsked());
  }

  /** What is left of a run's rows, and whether it waits. */
  RunRemains remains(long id) {
    return db.read(jdbc ->
        jdbc.sql(
                "select deleted, deleted_us, deleted_words, paused, stop_asked from query_run"
                    + " where id = ?")
            .param(id)
            .query((row, n) ->
                new RunRemains(
                    row.getLong("deleted"),
                    Micros.atOrNull(row, "deleted_us"),
                    row.getString("deleted_words"),
                    row.getString("paused"),
                    row.getBoolean("stop_asked")))
            .single());
  }

  private static QueryRun byId(JdbcClient jdbc, long id) {
    return jdbc.sql(SELECT + "where r.id = ?").param(id).query(RunStore::run).single();
  }

  private List<QueryRun> select(String where, List<Object> arguments) {
    return db.read(jdbc -> jdbc.sql(SELECT + where).params(arguments).query(RunStore::run).list());
  }

  static QueryRun run(ResultSet row, int index) throws SQLException {
    String kind = row.getString("error_kind");
    return new QueryRun(
        row.getLong("id"),
        Columns.longOrNull(row, "query_id"),
        row.getString("query_name"),
        row.getString("broker"),
        row.getString("parameters"),
        row.getString("module_version"),
        Columns.longOrNull(row, "owner_id"),
        row.getString("permissions"),
        Micros.at(row, "started_us"),
        Micros.atOrNull(row, "finished_us"),
        Micros.atOrNull(row, "first_row_us"),
        RunState.of(row.getString("state")),
        kind == null
            ? null
            : new QueryRun.Failure(kind, row.getString("error"), row.getString("error_uri")),
        new RunCounts(
            row.getLong("received"),
            row.getLong("bad"),
            row.getLong("kept"),
            row.getLong("fresh"),
            row.getLong("updated"),
            new PassedOver(row.getLong("dropped"), row.getLong("unknown"))),
        row.getBoolean("scheduled"),
        Columns.longOrNull(row, "filter_id"));
  }
}

package org.tom4j.alerts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** All SQL of what schedules ask about runs. */
final class ScheduledRunFinder {
  /** More failures in a row make no wait longer. */
  private static final int MOST = 40;

  private final Db db;

  ScheduledRunFinder(Db db) {
    this.db = db;
  }

  /** How a run stands that a schedule started. */
  record Ran(
      Instant started, RunState state, @Nullable String error, @Nullable Instant notBefore) {}

  /** Those of a query that its schedule started since then, the latest first. */
  List<Ran> since(long query, Instant since) {
    return db.read(jdbc ->
        jdbc.sql(
                "select started_us, state, error, not_before_us from query_run where query_id = ?"
                    + " and scheduled = true and started_us >= ? order by id desc limit ?")
            .params(query, since, MOST)
            .query((row, n) ->
                new Ran(
                    Micros.at(row, "started_us"),
                    RunState.of(Columns.text(row, "state")),
                    row.getString("error"),
                    Micros.atOrNull(row, "not_before_us")))
            .list());
  }

  boolean isRunning(long query) {
    return db.read(jdbc ->
        jdbc.sql("select count(*) from query_run where query_id = ? and state = 'running'")
            .param(query)
            .query(Columns.NUMBER)
            .single())
        > 0;
  }

  /** When the runs of this broker began that schedules have started since then, the first first. */
  List<Instant> startsOf(String broker, Instant since) {
    return db.read(jdbc ->
        jdbc.sql(
                "select started_us from query_run where broker = ? and scheduled = true"
                    + " and started_us > ? order by started_us")
            .params(broker, since)
            .query((row, n) -> Micros.at(row, "started_us"))
            .list());
  }
}

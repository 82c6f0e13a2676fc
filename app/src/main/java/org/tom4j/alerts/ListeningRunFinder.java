package org.tom4j.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** All SQL of what listening asks about runs. */
final class ListeningRunFinder {
  private static final long DAY = Duration.ofDays(1).toMillis() * 1_000;

  private final Db db;

  ListeningRunFinder(Db db) {
    this.db = db;
  }

  /**
   * The last run of a query.
   *
   * @param outdated whether the query's form or filter is another one now
   */
  record Found(
      long id,
      String broker,
      Instant started,
      RunState state,
      String error,
      @Nullable Instant finished,
      String moduleVersion,
      boolean outdated) {}

  /**
   * @param process which carried it; null: whichever did
   */
  Optional<Found> last(long query, @Nullable Long process) {
    return db.read(jdbc ->
        jdbc.sql(
                "select r.id, r.broker, r.started_us, r.state, r.error, r.paused, r.finished_us,"
                    + " r.module_version, r.parameters <> q.parameters"
                    + " or coalesce(r.filter_id, 0) <> coalesce(q.filter_id, 0) as outdated"
                    + " from query_run r join broker_query q on q.id = r.query_id"
                    + " where r.query_id = ? and (cast(? as bigint) is null or r.process_id = ?)"
                    + " order by r.id desc limit 1")
            .params(Arguments.of(query, process, process))
            .query((row, n) ->
                new Found(
                    row.getLong("id"),
                    Columns.text(row, "broker"),
                    Micros.at(row, "started_us"),
                    RunState.of(Columns.text(row, "state")),
                    Objects.requireNonNullElse(
                        row.getString("paused"),
                        Objects.requireNonNullElse(row.getString("error"), "")),
                    Micros.atOrNull(row, "finished_us"),
                    Columns.text(row, "module_version"),
                    row.getBoolean("outdated")))
            .optional());
  }

  /**
   * What runs of a query have counted, by the night in which they began.
   *
   * @param offset when a night begins, after midnight UTC
   */
  List<ListeningRuns.Night> nights(long query, Duration offset, int atMost) {
    long begins = offset.toMillis() * 1_000;
    return db.read(jdbc ->
        jdbc.sql(
                "select night, sum(received) as received, sum(kept) as kept,"
                    + " sum(dropped) as dropped, sum(unknown) as unknown, sum(bad) as bad"
                    + " from (select (started_us - ?) / ? as night, received, kept, dropped, unknown,"
                    + " bad from query_run where query_id = ?) as r"
                    + " group by night order by night desc limit ?")
            .params(begins, DAY, query, atMost)
            .query((row, n) ->
                new ListeningRuns.Night(
                    Micros.toInstant(row.getLong("night") * DAY + begins),
                    row.getLong("received"),
                    row.getLong("kept"),
                    row.getLong("dropped"),
                    row.getLong("unknown"),
                    row.getLong("bad")))
            .list());
  }
}

package org.tom4j.listening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** Which queries are listened to. */
final class ListeningStore {
  private static final String SELECT =
      "select query_id, person_id, console, paused, per_second, since_us, run_id, failures, next_us,"
          + " words from listening ";

  private final Db db;
  private final AuditStore audit;
  private final InstantSource clock;

  ListeningStore(Db db, AuditStore audit, InstantSource clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  Optional<Listening> find(long query) {
    return db.read(jdbc ->
        jdbc.sql(SELECT + "where query_id = ?")
            .param(query)
            .query(ListeningStore::listening)
            .optional());
  }

  List<Listening> all() {
    return db.read(
        jdbc -> jdbc.sql(SELECT + "order by query_id").query(ListeningStore::listening).list());
  }

  /** From now on it is listened to, with runs of the viewer's; it goes on if it was paused. */
  void start(Viewer by, long query) {
    long now = Micros.of(clock.instant());
    db.write(jdbc -> {
      jdbc.sql(
              "insert into listening (query_id, person_id, console, paused, since_us, failures,"
                  + " next_us, words) values (?, cast(? as bigint), ?, false, ?, 0, ?, '')"
                  // A run that was stopped by the pause is no reason to pause again.
                  + " on conflict (query_id) do update set run_id = case when listening.paused"
                  + " then null else listening.run_id end, paused = false, failures = 0,"
                  + " next_us = excluded.next_us, words = '', person_id = excluded.person_id,"
                  + " console = excluded.console")
          .params(
              Arrays.<@Nullable Object>asList(
                  query, by.personId(), by.personId() == null, now, now))
          .update();
      audit.add(by, "UPDATE", "QUERY", query, "listened to it");
      return null;
    });
  }

  /** Pauses it; false if it is not listened to. */
  boolean pause(Viewer by, long query) {
    return db.write(jdbc -> {
      boolean was =
          jdbc.sql("update listening set paused = true, words = '' where query_id = ?")
                  .param(query)
                  .update()
              == 1;
      if (was) {
        audit.add(by, "UPDATE", "QUERY", query, "paused listening to it");
      }
      return was;
    });
  }

  /** Ends it; false if it is not listened to. */
  boolean end(Viewer by, long query) {
    return db.write(jdbc -> {
      boolean was = jdbc.sql("delete from listening where query_id = ?").param(query).update() == 1;
      if (was) {
        audit.add(by, "UPDATE", "QUERY", query, "listens to it no more");
      }
      return was;
    });
  }

  /** Sets how fast it is read; false if it is not listened to. */
  boolean throttle(Viewer by, long query, @Nullable Double perSecond) {
    return db.write(jdbc -> {
      boolean was =
          jdbc.sql(
                      "update listening set per_second = cast(? as double precision)"
                          + " where query_id = ?")
                  .params(Arrays.<@Nullable Object>asList(perSecond, query))
                  .update()
              == 1;
      if (was) {
        audit.add(
            by,
            "UPDATE",
            "QUERY",
            query,
            perSecond == null
                ? "reads it as fast as it comes"
                : "reads at most " + perSecond + " alerts a second of it");
      }
      return was;
    });
  }

  /**
   * Takes the turn to start a run, for one process alone.
   *
   * @param seen as it was when the turn was looked for
   * @param next when somebody else may take it at the earliest
   */
  boolean takeTurn(Listening seen, Instant next) {
    return db.write(jdbc ->
        jdbc.sql(
                "update listening set next_us = ? where query_id = ? and next_us = ?"
                    + " and paused = false")
            .params(next, seen.query(), seen.next())
            .update())
        == 1;
  }

  /** A run was started. */
  void started(long query, long run) {
    db.write(jdbc ->
        jdbc.sql("update listening set run_id = ?, words = '' where query_id = ?")
            .params(run, query)
            .update());
  }

  /** A run has failed, or could not be started: the next one waits. */
  void failed(long query, int failures, Instant next, String words) {
    db.write(jdbc ->
        jdbc.sql(
                "update listening set failures = ?, next_us = ?, words = ?, run_id = null"
                    + " where query_id = ?")
            .params(failures, next, words, query)
            .update());
  }

  /** The run that was started last is done with: the next one may begin then. */
  void later(long query, Instant next) {
    db.write(jdbc ->
        jdbc.sql("update listening set run_id = null, next_us = ? where query_id = ?")
            .params(next, query)
            .update());
  }

  /** It is paused, and words say why. */
  void rest(long query, String words) {
    db.write(jdbc ->
        jdbc.sql("update listening set paused = true, run_id = null, words = ? where query_id = ?")
            .params(words, query)
            .update());
  }

  /** It goes well. */
  void wentWell(long query) {
    db.write(jdbc ->
        jdbc.sql("update listening set failures = 0, words = '' where query_id = ?")
            .param(query)
            .update());
  }

  private static Listening listening(ResultSet row, int n) throws SQLException {
    return new Listening(
        row.getLong("query_id"),
        Columns.longOrNull(row, "person_id"),
        row.getBoolean("console"),
        row.getBoolean("paused"),
        Columns.doubleOrNull(row, "per_second"),
        Micros.at(row, "since_us"),
        Columns.longOrNull(row, "run_id"),
        row.getInt("failures"),
        Micros.at(row, "next_us"),
        Columns.text(row, "words"));
  }
}

package org.tom4j.listening;

import java.sql.ResultSet;
import java.sql.SQLException;
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
      "select l.query_id, q.broker, l.person_id, l.console, l.paused, l.per_second, l.since_us,"
          + " l.begun_us, l.words from listening l join broker_query q on q.id = l.query_id ";

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
        jdbc.sql(SELECT + "where l.query_id = ?")
            .param(query)
            .query(ListeningStore::listening)
            .optional());
  }

  List<Listening> all() {
    return db.read(
        jdbc -> jdbc.sql(SELECT + "order by l.query_id").query(ListeningStore::listening).list());
  }

  /** From now on it is listened to, with runs of the viewer's; it goes on if it was paused. */
  void start(Viewer by, long query) {
    long now = Micros.of(clock.instant());
    db.write(jdbc -> {
      jdbc.sql(
              "insert into listening (query_id, person_id, console, paused, since_us, begun_us,"
                  + " words) values (?, cast(? as bigint), ?, false, ?, ?, '')"
                  // A run that was stopped by the pause is no reason to pause again.
                  + " on conflict (query_id) do update set begun_us = case when listening.paused"
                  + " then excluded.begun_us else listening.begun_us end, paused = false,"
                  + " words = '', person_id = excluded.person_id, console = excluded.console")
          .params(
              Arrays.<@Nullable Object>asList(
                  query, by.personId(), by.personId() == null, now, now))
          .update();
      jdbc.sql(
              "update listening_reader set failures = 0, next_us = ?, words = '' where query_id = ?")
          .params(now, query)
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

  /** It is paused, and words say why. */
  void rest(long query, String words) {
    db.write(jdbc ->
        jdbc.sql("update listening set paused = true, words = ? where query_id = ?")
            .params(words, query)
            .update());
  }

  private static Listening listening(ResultSet row, int n) throws SQLException {
    return new Listening(
        row.getLong("query_id"),
        Columns.text(row, "broker"),
        Columns.longOrNull(row, "person_id"),
        row.getBoolean("console"),
        row.getBoolean("paused"),
        Columns.doubleOrNull(row, "per_second"),
        Micros.at(row, "since_us"),
        Micros.at(row, "begun_us"),
        Columns.text(row, "words"));
  }
}

package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;
import org.tom4j.db.Micros;

/** All SQL of deleting what is kept no longer. */
final class RetentionStore {
  /**
   * What nothing deletes: alerts that a target has, was made of, or has a measurement from, so that
   * a page of a target can always name the packet that a value came from; and what the filter of a
   * query has chosen, as long as there is the query. What an action is still to be done with waits
   * for that.
   */
  private static final String HELD =
      "(exists (select 1 from target_alert t where t.alert_id = a.id)"
          + " or exists (select 1 from target t where t.created_from_alert_id = a.id)"
          + " or exists (select 1 from datum_source d where d.alert_id = a.id)"
          + " or exists (select 1 from run_alert f join query_run fr on fr.id = f.run_id"
          + " where f.alert_id = a.id and f.filter_id is not null and fr.query_id is not null)"
          + " or exists (select 1 from action_delivery w where w.alert_id = a.id"
          + " and w.state = 'WAITING'))";

  private final Db db;

  RetentionStore(Db db) {
    this.db = db;
  }

  /**
   * An alert on its way to be judged.
   *
   * @param stored when it was first stored
   * @param wanted the start of the latest run that had it; the epoch if no run has
   * @param held whether it stays for ever
   */
  record Aged(long id, Instant stored, Instant wanted, boolean held) {}

  /** What was deleted. */
  record Gone(long alerts, long bytes) {
    static final Gone NOTHING = new Gone(0, 0);

    Gone plus(Gone more) {
      return new Gone(alerts + more.alerts, bytes + more.bytes);
    }
  }

  /** The next alerts after one, in the order in which they were stored. */
  List<Aged> after(long id, int atMost) {
    return db.read(jdbc ->
        jdbc.sql(
                "select a.id, a.stored_us, coalesce((select max(r.started_us) from run_alert ra"
                    + " join query_run r on r.id = ra.run_id where ra.alert_id = a.id), 0)"
                    + " as wanted_us, "
                    + HELD
                    + " as held from alert a where a.id > ? order by a.id limit ?")
            .params(id, atMost)
            .query((row, n) ->
                new Aged(
                    row.getLong("id"),
                    Micros.at(row, "stored_us"),
                    Micros.at(row, "wanted_us"),
                    row.getBoolean("held")))
            .list());
  }

  /** How many bytes all packets take, as they were counted when they came and went. */
  long bytes() {
    return db.read(jdbc ->
        number(jdbc, "select coalesce(sum(stored_bytes), 0) from query_run")
            - number(jdbc, "select coalesce(sum(bytes), 0) from alert_deletion"));
  }

  /** How many of these bytes stay for ever. */
  long heldBytes() {
    return db.read(jdbc ->
        number(
            jdbc,
            "select coalesce(sum(length(w.bytes)), 0) from alert_raw w where w.alert_id in"
                + " (select alert_id from target_alert"
                + " union select created_from_alert_id from target"
                + " where created_from_alert_id is not null"
                + " union select alert_id from datum_source where alert_id is not null"
                + " union select f.alert_id from run_alert f join query_run fr on fr.id = f.run_id"
                + " where f.filter_id is not null and fr.query_id is not null)"));
  }

  private static long number(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Columns.NUMBER).single();
  }

  /**
   * Deletes alerts, their packets and their rows in runs, in one transaction; what has come to be
   * held meanwhile stays. The runs and the record of deletions tell of it.
   *
   * @param until all of them were stored before
   * @param why such as {@code after 14 days}
   * @throws org.springframework.dao.DataIntegrityViolationException if one was taken up at this
   *     moment; nothing is deleted then
   */
  Gone delete(List<Long> ids, Instant until, String why, Instant sweep) {
    return db.write(jdbc -> {
      List<Long> loose =
          jdbc.sql(
                  "select a.id from alert a where a.id in ("
                      + Marks.of(ids.size())
                      + ") and not "
                      + HELD)
              .params(ids)
              .query(Columns.NUMBER)
              .list();
      if (loose.isEmpty()) {
        return Gone.NOTHING;
      }
      String in = " in (" + Marks.of(loose.size()) + ")";
      deleteRows(jdbc, in, loose).forEach((run, rows) -> tellRun(jdbc, run, rows, why, sweep));
      Map<Long, Long> lengths =
          jdbc.sql(
                  "delete from alert_raw where alert_id"
                      + in
                      + " returning alert_id, length(bytes)")
              .params(loose)
              .query(RetentionStore::pairs);
      Map<String, Gone> gone = new HashMap<>();
      jdbc.sql("delete from alert where id" + in + " returning broker, id")
          .params(loose)
          .query((ResultSet row) -> {
            gone.merge(
                Columns.text(row, "broker"),
                new Gone(1, lengths.getOrDefault(row.getLong("id"), 0L)),
                Gone::plus);
          });
      gone.forEach((broker, what) -> record(jdbc, broker, what, until, why, sweep));
      return gone.values().stream().reduce(Gone.NOTHING, Gone::plus);
    });
  }

  private static Map<Long, Long> pairs(ResultSet rows) throws SQLException {
    Map<Long, Long> pairs = new HashMap<>();
    while (rows.next()) {
      pairs.put(rows.getLong(1), rows.getLong(2));
    }
    return pairs;
  }

  /**
   * Deletes the rows that runs have of these alerts.
   *
   * @return how many by run; how many of them were kept to a group is told already
   */
  private static Map<Long, Long> deleteRows(JdbcClient jdbc, String in, List<Long> alerts) {
    Map<Long, String> groups = new HashMap<>();
    jdbc.sql("select id, restricted_to from alert where restricted_to is not null and id" + in)
        .params(alerts)
        .query((ResultSet row) -> {
          groups.put(row.getLong(1), row.getString(2));
        });
    Map<Long, Long> deleted = new HashMap<>();
    Map<Long, Map<String, Long>> restricted = new HashMap<>();
    // Counted by what was deleted here: another process may be at the same alerts.
    jdbc.sql("delete from run_alert where alert_id" + in + " returning run_id, alert_id")
        .params(alerts)
        .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
        .list()
        .forEach(row -> {
          deleted.merge(row[0], 1L, Long::sum);
          String group = groups.get(row[1]);
          if (group != null) {
            restricted.computeIfAbsent(row[0], _ -> new HashMap<>()).merge(group, 1L, Long::sum);
          }
        });
    restricted.forEach((run, counts) ->
        counts.forEach((group, count) -> RestrictionStore.deleted(jdbc, run, group, count)));
    return deleted;
  }

  private static void tellRun(JdbcClient jdbc, long run, long rows, String why, Instant sweep) {
    jdbc.sql(
            "update query_run set deleted = deleted + ?, deleted_us = ?, deleted_words = ?"
                + " where id = ?")
        .params(rows, sweep, why, run)
        .update();
  }

  private static void record(
      JdbcClient jdbc, String broker, Gone gone, Instant until, String why, Instant sweep) {
    int known =
        jdbc.sql(
                "update alert_deletion set alerts = alerts + ?, bytes = bytes + ?, until_us = ?"
                    + " where at_us = ? and broker = ? and words = ?")
            .params(gone.alerts(), gone.bytes(), until, sweep, broker, why)
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into alert_deletion (at_us, broker, alerts, bytes, until_us, words)"
                  + " values (?, ?, ?, ?, ?, ?)")
          .params(sweep, broker, gone.alerts(), gone.bytes(), until, why)
          .update();
    }
  }
}

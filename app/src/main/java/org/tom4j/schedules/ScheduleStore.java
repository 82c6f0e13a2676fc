package org.tom4j.schedules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** All SQL of schedules, and the times that wait for them. */
final class ScheduleStore {
  private static final String COLUMNS =
      "query_id, kind, minutes, cron, site, longitude, latitude, twilight, offset_min, catch_up,"
          + " paused, words, person_id, console, set_us";

  private final Db db;
  private final AuditStore audit;
  private final TurnTable turns;

  ScheduleStore(Db db, AuditStore audit, TurnTable turns) {
    this.db = db;
    this.audit = audit;
    this.turns = turns;
  }

  Optional<QuerySchedule> find(long query) {
    return db.read(jdbc ->
        jdbc.sql("select " + COLUMNS + " from query_schedule where query_id = ?")
            .param(query)
            .query(ScheduleStore::schedule)
            .optional());
  }

  List<QuerySchedule> all() {
    return db.read(jdbc ->
        jdbc.sql("select " + COLUMNS + " from query_schedule")
            .query(ScheduleStore::schedule)
            .list());
  }

  /**
   * Puts a schedule in the place of the one before, with its next turn.
   *
   * @param next null: it has none
   */
  void set(Viewer by, QuerySchedule schedule, @Nullable Instant next, String told) {
    Row row = Row.of(schedule.rule());
    db.write(jdbc -> {
      // Two who save at once wait for each other at the query's row.
      jdbc.sql("update broker_query set version = version where id = ?")
          .param(schedule.queryId())
          .update();
      jdbc.sql("delete from query_schedule where query_id = ?").param(schedule.queryId()).update();
      jdbc.sql(
              "insert into query_schedule ("
                  + COLUMNS
                  + ") values (:query, :kind, cast(:minutes as integer), cast(:cron as text),"
                  + " cast(:site as text), cast(:longitude as double precision),"
                  + " cast(:latitude as double precision), cast(:twilight as text),"
                  + " cast(:offset as integer), :catch_up, :paused, :words,"
                  + " cast(:person as bigint), :console, :set)")
          .param("query", schedule.queryId())
          .param("kind", row.kind())
          .param("minutes", row.minutes())
          .param("cron", row.cron())
          .param("site", row.site())
          .param("longitude", row.longitude())
          .param("latitude", row.latitude())
          .param("twilight", row.twilight())
          .param("offset", row.offset())
          .param("catch_up", schedule.catchUp())
          .param("paused", schedule.paused())
          .param("words", schedule.words())
          .param("person", schedule.personId())
          .param("console", schedule.console())
          .param("set", schedule.set())
          .update();
      if (next != null && !schedule.paused()) {
        turns.await(schedule.queryId(), next);
      } else {
        forget(schedule.queryId());
      }
      audit.add(by, "UPDATE", "QUERY", schedule.queryId(), told);
      return null;
    });
  }

  /** Takes a query's schedule away; false if it has none. */
  boolean remove(Viewer by, long query, String told) {
    return db.write(jdbc -> {
      boolean was =
          jdbc.sql("delete from query_schedule where query_id = ?").param(query).update() == 1;
      forget(query);
      if (was) {
        audit.add(by, "UPDATE", "QUERY", query, told);
      }
      return was;
    });
  }

  private void forget(long query) {
    db.write(jdbc ->
        jdbc.sql(
                "delete from scheduled_tasks where task_name = ? and task_instance = ?"
                    + " and picked = false")
            .params(TurnTable.TASK, Long.toString(query))
            .update());
  }

  /** What there is to say of its last turn. */
  void tell(long query, String words) {
    db.write(jdbc ->
        jdbc.sql("update query_schedule set words = ? where query_id = ?")
            .params(words, query)
            .update());
  }

  /** It waits for somebody to look at it. */
  void pause(long query, String words) {
    db.write(jdbc ->
        jdbc.sql("update query_schedule set words = ?, paused = true where query_id = ?")
            .params(words, query)
            .update());
  }

  /** When a query's next turn is; empty if it has none. */
  Optional<Instant> turn(long query) {
    return db.read(jdbc ->
        jdbc.sql(
                "select execution_time from scheduled_tasks"
                    + " where task_name = ? and task_instance = ?")
            .params(TurnTable.TASK, Long.toString(query))
            .query((row, n) -> Micros.at(row, "execution_time"))
            .optional());
  }

  /** When each query's next turn is, by its number. */
  Map<Long, Instant> turns() {
    Map<Long, Instant> times = new HashMap<>();
    db.read(jdbc ->
        jdbc.sql("select task_instance, execution_time from scheduled_tasks where task_name = ?")
            .param(TurnTable.TASK)
            .query((row, n) ->
                times.put(
                    Long.valueOf(Columns.text(row, "task_instance")),
                    Micros.at(row, "execution_time")))
            .list());
    return times;
  }

  /** A rule as it lies in columns. */
  private record Row(
      String kind,
      @Nullable Integer minutes,
      @Nullable String cron,
      @Nullable String site,
      @Nullable Double longitude,
      @Nullable Double latitude,
      @Nullable String twilight,
      @Nullable Integer offset) {
    static Row of(Rule rule) {
      return switch (rule) {
        case Rule.Every(var minutes) ->
            new Row("EVERY", minutes, null, null, null, null, null, null);
        case Rule.Cron(var line) -> new Row("CRON", null, line, null, null, null, null, null);
        case Rule.Dusk(var site, var longitude, var latitude, var twilight, var offset) ->
            new Row("DUSK", null, null, site, longitude, latitude, twilight.name(), offset);
      };
    }
  }

  private static QuerySchedule schedule(ResultSet row, int n) throws SQLException {
    Rule rule =
        switch (Columns.text(row, "kind")) {
          case "EVERY" -> new Rule.Every(row.getInt("minutes"));
          case "CRON" -> new Rule.Cron(Columns.text(row, "cron"));
          default ->
              new Rule.Dusk(
                  Columns.text(row, "site"),
                  row.getDouble("longitude"),
                  row.getDouble("latitude"),
                  Twilight.valueOf(Columns.text(row, "twilight")),
                  row.getInt("offset_min"));
        };
    return new QuerySchedule(
        row.getLong("query_id"),
        rule,
        row.getBoolean("catch_up"),
        row.getBoolean("paused"),
        Columns.text(row, "words"),
        Columns.longOrNull(row, "person_id"),
        row.getBoolean("console"),
        Micros.at(row, "set_us"));
  }
}

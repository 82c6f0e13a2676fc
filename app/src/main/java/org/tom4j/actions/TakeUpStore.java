package org.tom4j.actions;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.StandingColumns;

/**
 * The SQL of taking up what runs have kept. How far a run's rows are taken up, and what is to be
 * done with them, is written in one transaction: no row is passed over, and none is taken up twice.
 */
final class TakeUpStore {
  private static final int STEP = 500;
  private static final int INSERTED = 50;

  /** Runs of actions with rows that are not taken up: the last row of a run has its count. */
  private static final String BEHIND =
      " from query_action a join query_run r on r.query_id = a.query_id"
          + " left join query_action_place p on p.query_id = a.query_id and p.run_id = r.id"
          + " where (r.id > a.after_run or p.run_id is not null)"
          + " and r.kept > coalesce(p.seq, 0) and a.paused = false";

  private final Db db;
  private final InstantSource clock;

  TakeUpStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Queries with rows to take up. */
  List<Long> behind() {
    return db.read(jdbc ->
        jdbc.sql("select distinct a.query_id" + BEHIND + " order by a.query_id")
            .query(Columns.NUMBER)
            .list());
  }

  /** The runs of a query with rows to take up, the first first. */
  List<Long> runs(long query) {
    return db.read(jdbc ->
        jdbc.sql("select r.id" + BEHIND + " and a.query_id = ? order by r.id")
            .param(query)
            .query(Columns.NUMBER)
            .list());
  }

  private record Row(
      long seq, long alert, String mark, @Nullable Long filter, boolean ofTheSky, boolean seen) {

    /** A test is told to an address, as such; no target is made of it unasked. */
    boolean isFor(Kind kind) {
      return kind != Kind.TARGET || ofTheSky;
    }
  }

  /**
   * Takes up the next rows of a run. Several processes do so one after the other.
   *
   * @param viewer whose rights count: what he may not see is counted and left out
   * @return whether there may be more
   */
  boolean step(QueryAction action, Viewer viewer, long run) {
    long query = action.query();
    return db.write(jdbc -> {
      int still =
          jdbc.sql("update query_action set unseen = unseen where query_id = ? and paused = false")
              .param(query)
              .update();
      if (still == 0) {
        return false;
      }
      long from =
          number(
              jdbc,
              "select coalesce(max(seq), 0) from query_action_place"
                  + " where query_id = ? and run_id = ?",
              query,
              run);
      long kept = number(jdbc, "select coalesce(max(kept), 0) from query_run where id = ?", run);
      List<Row> rows = rows(jdbc, viewer, run, from);
      boolean more = rows.size() == STEP;
      // Rows that are no longer kept leave gaps; those that came since the count are taken, too.
      long last = rows.isEmpty() ? from : rows.getLast().seq();
      long to = more ? last : Math.max(last, kept);
      List<Row> wanted = rows.stream().filter(row -> !row.mark().equals("SEEN")).toList();
      add(jdbc, action, run, wanted.stream().filter(Row::seen).toList());
      long unseen = wanted.stream().filter(row -> !row.seen()).count();
      jdbc.sql("update query_action set unseen = unseen + ? where query_id = ?")
          .params(unseen, query)
          .update();
      jdbc.sql(
              "insert into query_action_place (query_id, run_id, seq) values (?, ?, ?)"
                  + " on conflict (query_id, run_id) do update set seq = excluded.seq")
          .params(query, run, to)
          .update();
      return more;
    });
  }

  private static long number(JdbcClient jdbc, String sql, Object... arguments) {
    return jdbc.sql(sql).params(arguments).query(Columns.NUMBER).single();
  }

  private static List<Row> rows(JdbcClient jdbc, Viewer viewer, long run, long after) {
    Visible visible = Visible.to(viewer, "RUN", "r");
    Visible allowed = Unrestricted.to(viewer, "a");
    List<Object> arguments = new ArrayList<>(visible.arguments());
    arguments.addAll(allowed.arguments());
    Collections.addAll(arguments, run, after, STEP);
    return jdbc.sql(
            "select ra.seq, ra.alert_id, ra.mark, ra.filter_id, a.kind, a.reality, case when "
                + visible.sql()
                + " and "
                + allowed.sql()
                + " then 1 else 0 end as seen from run_alert ra join alert a on a.id = ra.alert_id"
                + " join query_run r on r.id = ra.run_id"
                + " where ra.run_id = ? and ra.seq > ? order by ra.seq limit ?")
        .params(arguments)
        .query((row, n) ->
            new Row(
                row.getLong("seq"),
                row.getLong("alert_id"),
                Columns.text(row, "mark"),
                Columns.longOrNull(row, "filter_id"),
                StandingColumns.read(row).reality().isOfTheSky(),
                row.getInt("seen") == 1))
        .list();
  }

  private void add(JdbcClient jdbc, QueryAction action, long run, List<Row> seen) {
    Instant now = clock.instant();
    for (Kind kind : Kind.values()) {
      List<Row> rows = seen.stream().filter(row -> row.isFor(kind)).toList();
      if (!action.wants(kind) || rows.isEmpty()) {
        continue;
      }
      LaneStore.make(jdbc, action.lane(kind), now);
      for (int from = 0; from < rows.size(); from += INSERTED) {
        List<Row> some = rows.subList(from, Math.min(rows.size(), from + INSERTED));
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Row row : some) {
          Collections.addAll(
              arguments,
              action.query(),
              kind.name(),
              row.alert(),
              run,
              row.mark(),
              row.filter(),
              action.lane(kind),
              now,
              now);
        }
        jdbc.sql(
                "insert into action_delivery (query_id, kind, alert_id, run_id, mark, filter_id,"
                    + " lane, since_us, next_us, test, state, tries, answer, words) values "
                    + String.join(
                        ", ",
                        Collections.nCopies(
                            some.size(),
                            "(?, ?, ?, ?, ?, cast(? as bigint), ?, ?, ?, false, 'WAITING', 0, '', '')"))
                    // Two runs at a time may have kept it.
                    + " on conflict (alert_id, query_id, kind, mark) do nothing")
            .params(arguments)
            .update();
      }
    }
  }

  /**
   * Forgets how far runs are taken up that have ended before a time and are so wholly: all runs up
   * to the first that is not are told by one number.
   */
  void tidy(Instant endedBefore) {
    String settled =
        "r.state <> 'running' and coalesce(r.finished_us, r.started_us) < ? and r.kept <="
            + " coalesce((select p.seq from query_action_place p"
            + " where p.query_id = r.query_id and p.run_id = r.id), 0)";
    db.write(jdbc -> {
      jdbc.sql(
              "update query_action set after_run = coalesce((select min(r.id) - 1 from query_run r"
                  + " where r.query_id = query_action.query_id and r.id > query_action.after_run"
                  + " and not ("
                  + settled
                  + ")), (select max(r.id) from query_run r"
                  + " where r.query_id = query_action.query_id), after_run)")
          .param(endedBefore)
          .update();
      return jdbc.sql(
              "delete from query_action_place where exists (select 1 from query_action a"
                  + " join query_run r on r.query_id = a.query_id"
                  + " where a.query_id = query_action_place.query_id"
                  + " and r.id = query_action_place.run_id and r.id <= a.after_run"
                  + " and r.state <> 'running' and coalesce(r.finished_us, r.started_us) < ?"
                  + " and r.kept <= query_action_place.seq)")
          .param(endedBefore)
          .update();
    });
  }
}

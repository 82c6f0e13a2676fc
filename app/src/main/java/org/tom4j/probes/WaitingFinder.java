package org.tom4j.probes;

import java.util.List;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;

/** All SQL of what waits in the database, of whichever process. */
final class WaitingFinder {
  private final Db db;

  WaitingFinder(Db db) {
    this.db = db;
  }

  /**
   * How many rows wait.
   *
   * @param kind of work
   */
  record Waiting(String kind, long rows) {}

  /** Work that is done in the background. */
  List<Waiting> work() {
    return db.read(jdbc ->
        jdbc.sql(
                "select 'photometry' as kind, count(*) as n from target_refresh where state = 'WAITING'"
                    + " union all select 'requests', count(*) from photometry_request"
                    + " where state in ('WAITING', 'ASKED')"
                    + " union all select 'actions', count(*) from action_delivery"
                    + " where state = 'WAITING'")
            .query((row, n) -> new Waiting(Columns.text(row, "kind"), row.getLong("n")))
            .list());
  }

  /** Messages of queries' streams that could not be read, by the query's number. */
  List<Waiting> deadLetters() {
    return db.read(jdbc ->
        jdbc.sql("select query_id, count(*) as n from dead_letter group by query_id")
            .query((row, n) -> new Waiting(row.getString("query_id"), row.getLong("n")))
            .list());
  }
}

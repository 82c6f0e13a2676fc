package org.tom4j.alerts;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;

/** Where alerts stand in runs. */
final class RowPlaceFinder {
  private static final int CHUNK = 500;

  private final Db db;

  RowPlaceFinder(Db db) {
    this.db = db;
  }

  /** The place of an alert in a run's order of arrival; 0 if the run does not have it any more. */
  long place(long runId, long alertId) {
    return db.read(jdbc ->
            jdbc.sql("select seq from run_alert where alert_id = ? and run_id = ?")
                .params(alertId, runId)
                .query(Columns.NUMBER)
                .optional())
        .orElse(0L);
  }

  /** Which of the runs have each of the alerts, by its number; one that none has is left out. */
  Map<Long, Set<Long>> runs(List<Long> runs, Collection<Long> alerts) {
    List<Long> all = List.copyOf(alerts);
    Map<Long, Set<Long>> having = new HashMap<>();
    for (int from = 0; from < all.size() && !runs.isEmpty(); from += CHUNK) {
      List<Long> some = all.subList(from, Math.min(all.size(), from + CHUNK));
      List<Object> arguments = new ArrayList<>(some);
      arguments.addAll(runs);
      db.read(jdbc -> {
        jdbc.sql(
                "select alert_id, run_id from run_alert where alert_id in ("
                    + Marks.of(some.size())
                    + ") and run_id in ("
                    + Marks.of(runs.size())
                    + ")")
            .params(arguments)
            .query((ResultSet row) -> {
              having.computeIfAbsent(row.getLong(1), _ -> new TreeSet<>()).add(row.getLong(2));
            });
        return null;
      });
    }
    return having;
  }
}

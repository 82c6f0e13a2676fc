package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.alerts.AskedRuns.Standing;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;

/** Where several runs stand, in one question to the database. */
final class StandingFinder {
  private final Db db;
  private final Runs live;

  StandingFinder(Db db, Runs live) {
    this.db = db;
    this.live = live;
  }

  /** By the run's number; those that are gone, or not the viewer's to see, are not among them. */
  Map<Long, Standing> standings(Viewer viewer, Collection<Long> runs) {
    if (runs.isEmpty()) {
      return Map.of();
    }
    // Looked at before the database: a run that ends between is told by its row, which is whole.
    Map<Long, RunProgress> here = new LinkedHashMap<>();
    runs.forEach(run -> live.progress(run).ifPresent(now -> here.put(run, now)));
    var visible = Visible.to(viewer, RunStore.KIND, "r");
    var hidden = RestrictionStore.hidden(viewer, "r.id");
    List<Object> arguments = new ArrayList<>(hidden.arguments());
    arguments.addAll(runs);
    arguments.addAll(visible.arguments());
    Map<Long, Standing> standings = new LinkedHashMap<>();
    db.read(jdbc ->
        jdbc.sql(
                "select r.id, r.state, r.paused, r.stop_asked, r.error, r.received, r.bad, r.kept, "
                    + hidden.sql()
                    + " as hidden"
                    + " from query_run r where r.id in ("
                    + Marks.of(runs.size())
                    + ") and "
                    + visible.sql())
            .params(arguments)
            .query((row, n) -> standings.put(row.getLong("id"), standing(row, here)))
            .list());
    return standings;
  }

  private static Standing standing(ResultSet row, Map<Long, RunProgress> here) throws SQLException {
    long id = row.getLong("id");
    RunState state = RunState.of(Columns.text(row, "state"));
    RunProgress now = state == RunState.RUNNING ? here.get(id) : null;
    if (now == null) {
      var counts =
          new RunCounts(row.getLong("received"), row.getLong("bad"), row.getLong("kept"), 0, 0);
      now =
          new RunProgress(
              id, state, counts, 0, row.getString("paused"), row.getBoolean("stop_asked"));
    }
    String error = row.getString("error");
    String words = error != null ? error : now.paused() == null ? "" : now.paused();
    RunCounts counts = now.counts();
    return new Standing(
        now.word(),
        now.ended(),
        counts.received(),
        counts.kept(),
        counts.bad(),
        row.getLong("hidden"),
        words);
  }
}

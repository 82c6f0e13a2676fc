package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** The alerts that came last. */
final class NewestFinder {
  /** In so many of the runs that had rows last: more have nothing that is newer. */
  private static final int RUNS = 20;

  private final Db db;

  NewestFinder(Db db) {
    this.db = db;
  }

  /**
   * An alert and how it came.
   *
   * @param came when it was first stored
   */
  record Came(RunRow row, String broker, Instant came) {}

  /** Of runs that the viewer may see, the last to come first; an alert of several runs once. */
  List<Came> newest(Viewer viewer, int atMost) {
    return db.read(jdbc -> {
      Map<Long, Came> found = new LinkedHashMap<>();
      for (long run : lastHeard(jdbc, viewer)) {
        ofRun(jdbc, viewer, run, atMost).forEach(one -> found.putIfAbsent(one.row().id(), one));
      }
      return found.values().stream()
          .sorted(
              Comparator.comparing(Came::came).thenComparingLong(one -> one.row().id()).reversed())
          .limit(atMost)
          .toList();
    });
  }

  private static List<Long> lastHeard(JdbcClient jdbc, Viewer viewer) {
    var visible = Visible.to(viewer, RunStore.KIND, "r");
    // A run of which all is hidden would be read to its beginning, for nothing.
    var hidden = RestrictionStore.hidden(viewer, "r.id");
    List<Object> arguments = new ArrayList<>(hidden.arguments());
    arguments.addAll(visible.arguments());
    arguments.add(RUNS);
    return jdbc.sql(
            "select r.id from query_run r where r.last_row_us is not null"
                + " and r.kept - r.deleted > "
                + hidden.sql()
                + " and "
                + visible.sql()
                + " order by r.last_row_us desc limit ?")
        .params(arguments)
        .query(Columns.NUMBER)
        .list();
  }

  private static List<Came> ofRun(JdbcClient jdbc, Viewer viewer, long run, int atMost) {
    var allowed = Unrestricted.to(viewer, "a");
    List<Object> arguments = new ArrayList<>(List.of(run));
    arguments.addAll(allowed.arguments());
    arguments.add(atMost);
    return jdbc.sql(
            "select "
                + RunRowFinder.COLUMNS
                + ", a.broker, a.stored_us from run_alert ra join alert a on a.id = ra.alert_id"
                + " where ra.run_id = ? and "
                + allowed.sql()
                + " order by ra.seq desc limit ?")
        .params(arguments)
        .query(NewestFinder::came)
        .list();
  }

  private static Came came(ResultSet row, int index) throws SQLException {
    return new Came(
        RunRowFinder.row(row, index), Columns.text(row, "broker"), Micros.at(row, "stored_us"));
  }
}

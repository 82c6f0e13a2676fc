package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;

/** The alerts of a broker that came last. */
final class LatestFinder {
  private final Db db;

  LatestFinder(Db db) {
    this.db = db;
  }

  /** Each once, of runs that the viewer may see, the latest first. */
  List<FilteredAlerts.Kept> latest(Viewer viewer, String broker, int atMost) {
    var visible = Visible.to(viewer, RunStore.KIND, "r");
    var allowed = Unrestricted.to(viewer, "a");
    List<Object> arguments = new ArrayList<>(List.of(broker));
    arguments.addAll(visible.arguments());
    arguments.addAll(allowed.arguments());
    arguments.add(atMost);
    List<FilteredAlerts.Kept> found =
        db.read(jdbc ->
            jdbc.sql(
                    "select a.id, a.broker, a.alert_id, a.name from query_run r"
                        + " join run_alert ra on ra.run_id = r.id"
                        + " join alert a on a.id = ra.alert_id where r.broker = ? and "
                        + visible.sql()
                        + " and "
                        + allowed.sql()
                        + " order by r.id desc, ra.seq desc limit ?")
                .params(arguments)
                .query(LatestFinder::kept)
                .list());
    Map<Long, FilteredAlerts.Kept> once = new LinkedHashMap<>();
    found.forEach(each -> once.putIfAbsent(each.id(), each));
    return List.copyOf(once.values());
  }

  private static FilteredAlerts.Kept kept(ResultSet row, int index) throws SQLException {
    return new FilteredAlerts.Kept(
        row.getLong("id"),
        Columns.text(row, "broker"),
        Columns.text(row, "alert_id"),
        row.getString("name"));
  }
}

package org.tom4j.filtering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the few alerts that are told of those that filters did not keep. */
final class PassedOverStore {
  /** Longer explanations are of filters that nobody reads part by part. */
  private static final int LONGEST = 60_000;

  private static final JsonMapper JSON = new JsonMapper();

  private final Db db;

  PassedOverStore(Db db) {
    this.db = db;
  }

  /**
   * Keeps some of a run.
   *
   * @param told how many of the run are kept already
   */
  void add(long run, long filter, int told, List<PassedOverAlert> alerts) {
    db.write(jdbc -> {
      int seq = told;
      for (PassedOverAlert alert : alerts) {
        jdbc.sql(
                "insert into run_passed_over (run_id, seq, outcome, alert_id, name, restricted_to,"
                    + " filter_id, why) values (?, ?, ?, ?, cast(? as text), cast(? as text), ?, ?)")
            .param(run)
            .param(++seq)
            .param(alert.why().outcome())
            .param(alert.alertId())
            .param(alert.name())
            .param(alert.restrictedTo())
            .param(filter)
            .param(json(alert.why()))
            .update();
      }
      return null;
    });
  }

  /** Those of a run that surveys let the viewer see, in the order they came. */
  List<PassedOverAlert> of(Viewer viewer, long run) {
    var allowed = Unrestricted.to(viewer, "o");
    List<Object> arguments = new ArrayList<>(List.of(run));
    arguments.addAll(allowed.arguments());
    return db.read(jdbc ->
        jdbc.sql(
                "select o.alert_id, o.name, o.restricted_to, o.why from run_passed_over o"
                    + " where o.run_id = ? and "
                    + allowed.sql()
                    + " order by o.seq")
            .params(arguments)
            .query((row, n) ->
                new PassedOverAlert(
                    Columns.text(row, "alert_id"),
                    row.getString("name"),
                    row.getString("restricted_to"),
                    JSON.readValue(Columns.text(row, "why"), Why.class)))
            .list());
  }

  private static String json(Why why) {
    String whole = JSON.writeValueAsString(why);
    if (whole.length() <= LONGEST) {
      return whole;
    }
    Why.@Nullable Part nearest = why.nearest();
    boolean small = nearest == null || nearest.text().length() < 1_000;
    return JSON.writeValueAsString(
        new Why(
            why.outcome(),
            why.words().substring(0, Math.min(2_000, why.words().length())),
            why.missing(),
            small ? nearest : null,
            List.of()));
  }
}

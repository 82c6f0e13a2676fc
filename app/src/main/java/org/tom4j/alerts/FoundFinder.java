package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.GenericAlert;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;

/** The alerts of several runs together, as their brokers told them. */
final class FoundFinder {
  private final Db db;
  private final AlertJson json;

  FoundFinder(Db db, AlertJson json) {
    this.db = db;
    this.json = json;
  }

  /** What the viewer may see of it, run by run, each in its order of arrival. */
  List<FoundAlert> found(Viewer viewer, Collection<Long> runs) {
    if (runs.isEmpty()) {
      return List.of();
    }
    var allowed = Unrestricted.to(viewer, "a");
    List<Object> arguments = new ArrayList<>(runs);
    arguments.addAll(allowed.arguments());
    return db.read(jdbc ->
        jdbc.sql(
                "select "
                    + RunRowFinder.COLUMNS
                    + ", ra.run_id, a.broker, a.mag_system, a.extras, a.restricted_to"
                    + " from run_alert ra join alert a on a.id = ra.alert_id where ra.run_id in ("
                    + Marks.of(runs.size())
                    + ") and "
                    + allowed.sql()
                    + " order by ra.run_id, ra.seq")
            .params(arguments)
            .query(this::alert)
            .list());
  }

  private FoundAlert alert(ResultSet row, int index) throws SQLException {
    RunRow told = RunRowFinder.row(row, index);
    Double error = told.positionError();
    return new FoundAlert(
        told.id(),
        row.getLong("run_id"),
        Columns.text(row, "broker"),
        new GenericAlert(
            told.alertId(),
            told.name(),
            told.observed(),
            told.position(),
            error == null ? null : Angle.ofArcseconds(error),
            told.solarSystem(),
            magnitude(told, row.getString("mag_system")),
            told.score(),
            told.scoreName(),
            told.url(),
            json.aliases(row.getString("extras")),
            Map.of(),
            row.getString("restricted_to"),
            told.standing()));
  }

  private static @Nullable Magnitude magnitude(RunRow told, @Nullable String system) {
    Double mag = told.mag();
    String kind = told.magKind();
    return mag == null
        ? null
        : new Magnitude(
            mag,
            told.magError(),
            told.band() == null ? null : Band.of(told.band()),
            system == null ? Magnitude.System.UNKNOWN : Magnitude.System.valueOf(system),
            kind == null ? Magnitude.Kind.UNKNOWN : Magnitude.Kind.valueOf(kind),
            null);
  }
}

package org.tom4j.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** The SQL of what ties targets to alerts. */
final class TargetAlertStore {
  /** A page shows no more; the newest matter. */
  private static final int MOST = 200;

  /** How an alert without a time is kept. */
  private static final long NEVER = Long.MIN_VALUE;

  private final Db db;

  TargetAlertStore(Db db) {
    this.db = db;
  }

  /** False if they were tied already. */
  static boolean link(
      JdbcClient client, long targetId, long alertId, LinkedBy how, Viewer viewer, Instant now) {
    return Sql.of(
                "insert into target_alert (target_id, alert_id, how, linked_us, person_id)"
                    + " values (?, ?, ?, ?, cast(? as bigint))"
                    + " on conflict (target_id, alert_id) do nothing",
                targetId,
                alertId,
                how,
                now,
                viewer.personId())
            .update(client)
        == 1;
  }

  /** The alerts of a target, the newest first, at most 200. */
  List<LinkedAlert> of(long targetId) {
    return db.read(client ->
        Sql.of(
                "select a.id, a.broker, a.alert_id, a.observed_us, a.name, a.mag, a.mag_kind,"
                    + " a.band, a.score, a.score_name, l.how"
                    + " from target_alert l join alert a on a.id = l.alert_id"
                    + " where l.target_id = ? order by a.observed_us desc, a.id desc limit ?",
                targetId,
                MOST)
            .list(client, TargetAlertStore::read));
  }

  /** The name of the query whose run found the alert first, if the viewer may see the run. */
  Optional<String> queryName(Viewer viewer, long alertId) {
    var visible = Visible.to(viewer, "RUN", "r");
    var sql =
        Sql.of(
                "select r.query_name from run_alert ra join query_run r on r.id = ra.run_id"
                    + " where ra.alert_id = ? and r.query_name is not null and ",
                alertId)
            .add(visible)
            .add(" order by r.id limit 1");
    return db.read(client -> sql.list(client, Columns.TEXT)).stream().findFirst();
  }

  private static LinkedAlert read(ResultSet row, int index) throws SQLException {
    long observed = row.getLong("observed_us");
    return new LinkedAlert(
        row.getLong("id"),
        Columns.text(row, "broker"),
        Columns.text(row, "alert_id"),
        observed == NEVER ? null : Micros.toInstant(observed),
        row.getString("name"),
        Columns.doubleOrNull(row, "mag"),
        row.getString("mag_kind"),
        row.getString("band"),
        Columns.doubleOrNull(row, "score"),
        row.getString("score_name"),
        Columns.one(LinkedBy.class, row, "how"));
  }
}

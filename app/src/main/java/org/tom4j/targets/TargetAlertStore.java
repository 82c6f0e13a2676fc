package org.tom4j.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.db.StandingColumns;

/** The SQL of what ties targets to alerts. */
final class TargetAlertStore {
  /** A page shows no more; the newest matter. */
  private static final int MOST = 200;

  /** How an alert without a time is kept. */
  private static final long NEVER = Long.MIN_VALUE;

  private static final String LINKED =
      "select a.id, a.broker, a.alert_id, a.observed_us, a.name, a.mag, a.mag_kind, a.band, a.score,"
          + " a.score_name, a.position_error, a.kind, a.reality, l.how"
          + " from target_alert l join alert a on a.id = l.alert_id";

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

  /**
   * The alerts of a target, the newest first, at most 200; none that its survey keeps to a group of
   * others than the viewer.
   */
  List<LinkedAlert> of(Viewer viewer, long targetId) {
    var sql =
        Sql.of(LINKED + " where l.target_id = ? and ", targetId)
            .add(Unrestricted.to(viewer, "a"))
            .add(" order by a.observed_us desc, a.id desc limit ?", MOST);
    return db.read(client -> sql.list(client, TargetAlertStore::read));
  }

  /** One alert of a target, however many it has; not one that the viewer may not see. */
  Optional<LinkedAlert> of(Viewer viewer, long targetId, long alertId) {
    var sql =
        Sql.of(LINKED + " where l.target_id = ? and l.alert_id = ? and ", targetId, alertId)
            .add(Unrestricted.to(viewer, "a"));
    return db.read(client -> sql.list(client, TargetAlertStore::read)).stream().findFirst();
  }

  /**
   * The target that an alert is tied to; of several, the first; none that the viewer may not see.
   */
  static Optional<Target> targetOf(JdbcClient client, Viewer viewer, long alertId) {
    var sql =
        Sql.of(
                "select "
                    + TargetRow.COLUMNS
                    + " from target_alert l join target t on t.id = l.target_id"
                    + " where l.alert_id = ? and ",
                alertId)
            .add(Visible.to(viewer, TargetStore.KIND, "t"))
            .add(" order by l.linked_us, t.id limit 1");
    return sql.list(client, TargetRow::read).stream().findFirst();
  }

  /**
   * A run.
   *
   * @param query what its query was called, "" for one that was not saved
   */
  record Run(long id, String query) {}

  /** A run by its number, if the viewer may see it. */
  Optional<Run> run(Viewer viewer, @Nullable Long id) {
    if (id == null) {
      return Optional.empty();
    }
    var sql =
        Sql.of("select r.id, r.query_name from query_run r where r.id = ? and ", id)
            .add(Visible.to(viewer, "RUN", "r"));
    return db
        .read(client ->
            sql.list(
                client,
                (row, index) ->
                    new Run(
                        row.getLong("id"),
                        Objects.requireNonNullElse(row.getString("query_name"), ""))))
        .stream()
        .findFirst();
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
        Columns.doubleOrNull(row, "position_error"),
        StandingColumns.read(row),
        Columns.one(LinkedBy.class, row, "how"));
  }
}

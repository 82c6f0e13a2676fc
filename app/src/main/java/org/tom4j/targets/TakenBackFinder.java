package org.tom4j.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.db.StandingColumns;

/**
 * The SQL of messages that take back what targets are of. It is asked when somebody looks, by the
 * index of events: so it is told, too, of a target that is made after the retraction came, and no
 * target has to be looked through when one arrives. Safe for all threads.
 */
public final class TakenBackFinder {
  private static final int MOST = 20;

  private static final String COLUMNS =
      "select t.id as target_id, n.name as target_name, a.id, a.broker, a.alert_id, a.name, a.kind,"
          + " a.reality, a.stored_us, (select max(s.sent_us) from alert_event s"
          + " where s.alert_id = a.id) as sent_us from ";

  private static final String TARGET =
      " join target t on t.id = k.target_id"
          + " join target_name n on n.target_id = t.id and n.main = true where ";

  /** A rehearsal takes nothing real back. */
  private static final String REAL =
      "(a.reality is null or a.reality in ('ARCHIVAL', 'PREDICTED'))";

  private final Db db;

  public TakenBackFinder(Db db) {
    this.db = db;
  }

  /**
   * What takes back a target's event, by one of the target's names or by the events of its alerts,
   * or withdraws one of its alerts; the latest first.
   */
  List<TakenBack> of(Viewer viewer, long target) {
    var sql =
        Sql.of(
                COLUMNS
                    + "(select ? as target_id, e.alert_id from target_name m"
                    + " join alert_event e on e.event_key = m.name_key"
                    + " where m.target_id = ? and e.place >= 0"
                    + " union select ?, e.alert_id from target_alert l"
                    + " join alert_event o on o.alert_id = l.alert_id and o.place >= 0"
                    + " join alert_event e on e.event_key = o.event_key and e.place = 0"
                    + " where l.target_id = ?"
                    + " union select ?, w.id from target_alert l join alert o on o.id = l.alert_id"
                    + " join alert w on w.alert_id = o.alert_id and w.broker = o.broker"
                    + " where l.target_id = ? and w.kind = 'WITHDRAWAL') k"
                    + " join alert a on a.id = k.alert_id"
                    + TARGET
                    + " a.kind in ('RETRACTION', 'WITHDRAWAL') and "
                    + REAL
                    + " and ",
                target,
                target,
                target,
                target,
                target,
                target)
            .add(seen(viewer))
            .add(" order by a.id desc limit ?", MOST);
    return db.read(client -> sql.list(client, TakenBackFinder::read));
  }

  /** Events that are targets here and were taken back since a time, the latest first. */
  public List<TakenBack> since(Viewer viewer, Instant time) {
    var sql =
        Sql.of(
                COLUMNS
                    + "(select distinct m.target_id, a.id as alert_id from alert a"
                    + " join alert_event e on e.alert_id = a.id and e.place >= 0"
                    + " join target_name m on m.name_key = e.event_key"
                    + " where a.kind in ('RETRACTION', 'WITHDRAWAL') and a.kind = 'RETRACTION'"
                    + " and a.stored_us > ?) k join alert a on a.id = k.alert_id"
                    + TARGET
                    + REAL
                    + " and ",
                time)
            .add(Visible.to(viewer, TargetStore.KIND, "t"))
            .add(" and ")
            .add(seen(viewer))
            .add(" order by a.id desc limit ?", MOST);
    return db.read(client -> sql.list(client, TakenBackFinder::read));
  }

  private static Sql seen(Viewer viewer) {
    return Sql.of("")
        .add(Unrestricted.to(viewer, "a"))
        .add(
            " and exists (select 1 from run_alert ra join query_run r on r.id = ra.run_id"
                + " where ra.alert_id = a.id and ")
        .add(Visible.to(viewer, "RUN", "r"))
        .add(")");
  }

  private static TakenBack read(ResultSet row, int index) throws SQLException {
    return new TakenBack(
        row.getLong("target_id"),
        Columns.text(row, "target_name"),
        row.getLong("id"),
        Columns.text(row, "broker"),
        Columns.text(row, "alert_id"),
        row.getString("name"),
        StandingColumns.read(row),
        Objects.requireNonNullElse(Micros.atOrNull(row, "sent_us"), Micros.at(row, "stored_us")));
  }
}

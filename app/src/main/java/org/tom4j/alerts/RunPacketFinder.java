package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.runtime.feed.Packet;

/** The packets of a run, in the order they came. */
final class RunPacketFinder {
  private final Db db;

  RunPacketFinder(Db db) {
    this.db = db;
  }

  /**
   * A packet of a run.
   *
   * @param seq its place in the run, from 1
   * @param restricted whether a survey keeps its alert to a group
   */
  record RunPacket(
      long seq,
      Instant retrieved,
      String broker,
      String alertId,
      boolean restricted,
      Packet packet) {}

  /** Some of them behind a place; none after the last. */
  List<RunPacket> after(long runId, long seq, int atMost) {
    return db.read(jdbc ->
        jdbc.sql(
                "select ra.seq, a.retrieved_us, a.broker, a.alert_id, a.restricted_to, "
                    + AlertFinder.PACKET
                    + " from run_alert ra join alert a on a.id = ra.alert_id"
                    + " join alert_raw w on w.alert_id = a.id"
                    + AlertFinder.SCHEMA
                    + " where ra.run_id = ? and ra.seq > ? order by ra.seq limit ?")
            .params(runId, seq, atMost)
            .query(RunPacketFinder::packet)
            .list());
  }

  private static RunPacket packet(ResultSet row, int index) throws SQLException {
    return new RunPacket(
        row.getLong("seq"),
        Micros.at(row, "retrieved_us"),
        row.getString("broker"),
        row.getString("alert_id"),
        row.getString("restricted_to") != null,
        AlertFinder.packet(row));
  }
}

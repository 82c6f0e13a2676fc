package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.db.StandingColumns;
import org.tom4j.refresh.Packets;
import org.tom4j.runtime.feed.Packet;

/** One alert with its packet. */
final class AlertFinder {
  static final String PACKET =
      "w.bytes, w.encoding, w.size, w.media_type, w.origin, s.text as schema_text";
  static final String SCHEMA = " left join packet_schema s on s.id = w.schema_id";

  private final Db db;
  private final AlertJson json;

  AlertFinder(Db db, AlertJson json) {
    this.db = db;
    this.json = json;
  }

  /**
   * The alert with its packet, if a run that the viewer may see has it, and its survey keeps it to
   * no group of others.
   */
  Optional<StoredAlert> find(Viewer viewer, long id) {
    var visible = Visible.to(viewer, RunStore.KIND, "r");
    var allowed = Unrestricted.to(viewer, "a");
    List<Object> arguments = new ArrayList<>(List.of(id));
    arguments.addAll(allowed.arguments());
    arguments.addAll(visible.arguments());
    return db.read(jdbc ->
        jdbc.sql(
                "select a.*, "
                    + PACKET
                    + ", w.module_version from alert a join alert_raw w on w.alert_id = a.id"
                    + SCHEMA
                    + " where a.id = ? and "
                    + allowed.sql()
                    + " and exists (select 1 from run_alert ra"
                    + " join query_run r on r.id = ra.run_id where ra.alert_id = a.id and "
                    + visible.sql()
                    + ")")
            .params(arguments)
            .query(this::alert)
            .optional());
  }

  /** The packet alone, for the TOM's own work; whether a person may see it was asked before. */
  Optional<Packets.Kept> kept(long id) {
    return db.read(jdbc ->
        jdbc.sql(
                "select "
                    + PACKET
                    + ", a.restricted_to from alert_raw w join alert a on a.id = w.alert_id"
                    + SCHEMA
                    + " where w.alert_id = ?")
            .param(id)
            .query((row, n) -> new Packets.Kept(packet(row), row.getString("restricted_to")))
            .optional());
  }

  private StoredAlert alert(ResultSet row, int index) throws SQLException {
    String extras = row.getString("extras");
    return new StoredAlert(
        row.getLong("id"),
        row.getString("broker"),
        row.getString("alert_id"),
        row.getString("name"),
        Never.toInstant(row.getLong("observed_us")),
        RunRowFinder.position(row),
        Columns.doubleOrNull(row, "position_error"),
        row.getBoolean("solar_system"),
        Columns.doubleOrNull(row, "mag"),
        Columns.doubleOrNull(row, "mag_error"),
        row.getString("mag_kind"),
        row.getString("mag_system"),
        row.getString("band"),
        Columns.doubleOrNull(row, "score"),
        row.getString("score_name"),
        row.getString("url"),
        json.aliases(extras),
        json.extras(extras),
        row.getString("restricted_to"),
        StandingColumns.read(row),
        Micros.at(row, "retrieved_us"),
        Micros.at(row, "stored_us"),
        new StoredAlert.RawPacket(packet(row), row.getString("module_version")));
  }

  static Packet packet(ResultSet row) throws SQLException {
    return new Packet(
        PacketCodec.decode(
            new PacketCodec.Encoded(
                row.getBytes("bytes"), row.getString("encoding"), row.getInt("size"))),
        row.getString("media_type"),
        row.getString("schema_text"),
        Packet.Origin.valueOf(row.getString("origin")));
  }
}

package org.tom4j.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Micros;

/** A target as a row of its table. */
final class TargetRow {
  static final String COLUMNS =
      "t.id, t.name, t.type, t.permissions, t.owner_id, t.version, t.created_us, t.modified_us,"
          + " t.ra, t.dec, t.epoch, t.pm_ra, t.pm_dec, t.parallax, t.distance, t.distance_err,"
          + " t.position_error, t.note, t.created_from_alert_id";

  private TargetRow() {}

  static Target read(ResultSet row, int index) throws SQLException {
    Double ra = number(row, "ra");
    Double dec = number(row, "dec");
    return new Target(
        row.getLong("id"),
        row.getString("name"),
        TargetType.valueOf(row.getString("type")),
        Permissions.valueOf(row.getString("permissions")),
        whole(row, "owner_id"),
        row.getLong("version"),
        Micros.at(row, "created_us"),
        Micros.at(row, "modified_us"),
        ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec),
        new Motion(
            number(row, "epoch"),
            number(row, "pm_ra"),
            number(row, "pm_dec"),
            number(row, "parallax"),
            number(row, "distance"),
            number(row, "distance_err"),
            number(row, "position_error")),
        row.getString("note"),
        whole(row, "created_from_alert_id"));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}

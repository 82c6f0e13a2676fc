package org.tom4j.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Columns;
import org.tom4j.db.Micros;

/** A target as a row of its table. */
final class TargetRow {
  static final String COLUMNS =
      "t.id, t.name, t.type, t.permissions, t.owner_id, t.version, t.created_us, t.modified_us,"
          + " t.ra, t.dec, t.epoch, t.pm_ra, t.pm_dec, t.parallax, t.distance, t.distance_err,"
          + " t.position_error, t.note, t.created_from_alert_id";

  private TargetRow() {}

  static Target read(ResultSet row, int index) throws SQLException {
    @Nullable Double ra = Columns.numberOrNull(row, "ra");
    @Nullable Double dec = Columns.numberOrNull(row, "dec");
    return new Target(
        row.getLong("id"),
        Columns.text(row, "name"),
        Columns.one(TargetType.class, row, "type"),
        Columns.one(Permissions.class, row, "permissions"),
        Columns.wholeOrNull(row, "owner_id"),
        row.getLong("version"),
        Micros.at(row, "created_us"),
        Micros.at(row, "modified_us"),
        ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec),
        new Motion(
            Columns.numberOrNull(row, "epoch"),
            Columns.numberOrNull(row, "pm_ra"),
            Columns.numberOrNull(row, "pm_dec"),
            Columns.numberOrNull(row, "parallax"),
            Columns.numberOrNull(row, "distance"),
            Columns.numberOrNull(row, "distance_err"),
            Columns.numberOrNull(row, "position_error")),
        row.getString("note"),
        Columns.wholeOrNull(row, "created_from_alert_id"));
  }
}

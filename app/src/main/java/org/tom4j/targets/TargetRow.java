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
          + " t.position_error, t.note, t.created_from_alert_id, t.created_from_run_id,"
          + " t.position_us, t.position_person_id, "
          + OrbitStore.COLUMNS;

  private TargetRow() {}

  static Target read(ResultSet row, int index) throws SQLException {
    @Nullable Double ra = Columns.doubleOrNull(row, "ra");
    @Nullable Double dec = Columns.doubleOrNull(row, "dec");
    return new Target(
        row.getLong("id"),
        Columns.text(row, "name"),
        Columns.one(TargetType.class, row, "type"),
        Columns.one(Permissions.class, row, "permissions"),
        Columns.longOrNull(row, "owner_id"),
        row.getLong("version"),
        Micros.at(row, "created_us"),
        Micros.at(row, "modified_us"),
        ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec),
        new Motion(
            Columns.doubleOrNull(row, "epoch"),
            Columns.doubleOrNull(row, "pm_ra"),
            Columns.doubleOrNull(row, "pm_dec"),
            Columns.doubleOrNull(row, "parallax"),
            Columns.doubleOrNull(row, "distance"),
            Columns.doubleOrNull(row, "distance_err"),
            Columns.doubleOrNull(row, "position_error")),
        OrbitStore.read(row),
        row.getString("note"),
        Columns.longOrNull(row, "created_from_alert_id"),
        Columns.longOrNull(row, "created_from_run_id"),
        Micros.atOrNull(row, "position_us"),
        Columns.longOrNull(row, "position_person_id"));
  }
}

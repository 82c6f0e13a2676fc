package org.tom4j.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.db.Columns;
import org.tom4j.db.Micros;

/** A datum as a row of its table, there and back. */
final class DatumRow {
  static final String COLUMNS =
      "target_id, kind, identity, observed_us, time_text, time_scale, time_ref, series, band, mag,"
          + " mag_error, mag_limit, limit_sigmas, mag_system, negative, flux, flux_error,"
          + " flux_unit, telescope, instrument, detail, permissions, created_us, exposure_s, restricted_to";

  private DatumRow() {}

  static void write(List<@Nullable Object> arguments, long targetId, NewDatum datum, Instant now) {
    Moment moment = datum.moment();
    Photometry light = datum.photometry();
    @Nullable Object[] columns = {
      targetId,
      datum.kind().name(),
      datum.origin().identity(),
      moment.utc(),
      moment.asGiven(),
      name(moment.scale()),
      name(moment.reference()),
      light == null ? Series.UNKNOWN.name() : light.series().name(),
      light == null ? null : light.band(),
      light == null ? null : light.mag(),
      light == null ? null : light.magError(),
      light == null ? null : light.limit(),
      light == null ? null : light.limitSigmas(),
      light == null ? null : light.system().name(),
      light != null && light.negative(),
      light == null ? null : light.flux(),
      light == null ? null : light.fluxError(),
      light == null ? null : light.fluxUnit(),
      datum.telescope(),
      datum.instrument(),
      datum.detail(),
      "PRIVATE",
      now,
      seconds(datum.exposure()),
      datum.restrictedTo()
    };
    Collections.addAll(arguments, columns);
  }

  static Datum read(ResultSet row, List<DatumSource> sources) throws SQLException {
    DatumKind kind = Columns.one(DatumKind.class, row, "kind");
    return new Datum(
        row.getLong("id"),
        row.getLong("target_id"),
        kind,
        new Moment(
            Micros.at(row, "observed_us"),
            row.getString("time_text"),
            Columns.oneOrNull(TimeScale.class, row, "time_scale"),
            Columns.oneOrNull(TimeReference.class, row, "time_ref")),
        kind == DatumKind.PHOTOMETRY ? photometry(row) : null,
        exposure(Columns.doubleOrNull(row, "exposure_s")),
        row.getString("telescope"),
        row.getString("instrument"),
        row.getString("detail"),
        row.getString("restricted_to"),
        sources);
  }

  private static Photometry photometry(ResultSet row) throws SQLException {
    return new Photometry(
        Columns.one(Series.class, row, "series"),
        row.getString("band"),
        Columns.doubleOrNull(row, "mag"),
        Columns.doubleOrNull(row, "mag_error"),
        Columns.doubleOrNull(row, "mag_limit"),
        Columns.doubleOrNull(row, "limit_sigmas"),
        Columns.one(Magnitude.System.class, row, "mag_system"),
        row.getBoolean("negative"),
        Columns.doubleOrNull(row, "flux"),
        Columns.doubleOrNull(row, "flux_error"),
        row.getString("flux_unit"));
  }

  private static @Nullable Double seconds(@Nullable Duration exposure) {
    return exposure == null ? null : exposure.toNanos() / 1e9;
  }

  private static @Nullable Duration exposure(@Nullable Double seconds) {
    return seconds == null ? null : Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}

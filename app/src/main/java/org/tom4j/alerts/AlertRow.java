package org.tom4j.alerts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.db.Micros;
import org.tom4j.db.NameKey;
import org.tom4j.db.SkyIndex;
import org.tom4j.db.StandingColumns;

/** A received alert as a row of its table. */
final class AlertRow {
  static final String COLUMNS =
      "broker, alert_id, observed_us, hash, name, name_key, ra, dec, cell, position_error,"
          + " solar_system, mag, mag_error, mag_kind, mag_system, band, score, score_name, url,"
          + " extras, retrieved_us, stored_us, visibility, restricted_to, kind, reality";

  static final int COUNT = COLUMNS.split(",").length;

  private static final MathContext TWELVE_DIGITS = new MathContext(12);

  private final AlertJson json;

  AlertRow(AlertJson json) {
    this.json = json;
  }

  /** Adds the values of {@link #COLUMNS}. */
  void write(List<@Nullable Object> arguments, String broker, NewAlert item, Instant now) {
    GenericAlert alert = item.alert();
    SkyPosition position = alert.position();
    Magnitude magnitude = alert.magnitude();
    String name = alert.name();
    @Nullable Object[] columns = {
      broker,
      alert.id(),
      Never.orMicros(alert.timestamp()),
      item.hash(),
      name,
      name == null ? null : NameKey.fold(name),
      position == null ? null : position.raDegrees(),
      position == null ? null : position.decDegrees(),
      position == null ? null : SkyIndex.cell(position),
      arcsec(alert.positionError()),
      alert.solarSystem(),
      magnitude == null ? null : magnitude.value(),
      magnitude == null ? null : magnitude.error(),
      magnitude == null ? null : magnitude.kind().name(),
      magnitude == null ? null : magnitude.system().name(),
      magnitude == null || magnitude.band() == null ? null : magnitude.band().code(),
      alert.score(),
      alert.scoreName(),
      alert.url(),
      json.extras(alert),
      Micros.of(now),
      Micros.of(now),
      "RUN",
      alert.restrictedTo(),
      StandingColumns.kind(alert.standing()),
      StandingColumns.reality(alert.standing())
    };
    Collections.addAll(arguments, columns);
  }

  /** Without the noise of the last digits, which degrees there and back leave behind. */
  private static @Nullable Double arcsec(@Nullable Angle angle) {
    return angle == null
        ? null
        : BigDecimal.valueOf(angle.arcseconds()).round(TWELVE_DIGITS).doubleValue();
  }
}

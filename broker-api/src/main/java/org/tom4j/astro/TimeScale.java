package org.tom4j.astro;

import java.time.Duration;
import java.time.Instant;

/**
 * What a clock counts. A <i>reading</i> is an {@link Instant} whose date and time of day are what
 * the clock of this scale shows; UTC readings are true instants.
 *
 * <p>Heliocentric and barycentric times (HJD, BJD) depend on where the source is and are no scales.
 * Before 1972 and after the last known leap second the step from and to UTC is uncertain, see
 * {@link LeapSeconds}.
 */
public enum TimeScale {
  /** Coordinated universal time. */
  UTC,
  /** International atomic time, as in Rubin's {@code midpointMjdTai}. */
  TAI,
  /** Terrestrial time, TAI + 32.184 s. */
  TT,
  /** Barycentric dynamical time at the geocentre, within 2 ms of TT. */
  TDB,
  /** Barycentric coordinate time, as in Gaia's alerts; gains half a second a year on TDB. */
  TCB;

  private static final Duration TT_MINUS_TAI = Duration.ofMillis(32_184);

  /** The UTC at which a clock of this scale shows {@code reading}; to 20 µs for TDB and TCB. */
  public Instant toUtc(Instant reading) {
    return switch (this) {
      case UTC -> reading;
      case TAI -> LeapSeconds.utcOfTai(reading);
      case TT -> TAI.toUtc(reading.minus(TT_MINUS_TAI));
      case TDB -> TT.toUtc(reading.minus(Barycentric.tdbMinusTt(reading)));
      case TCB -> TDB.toUtc(reading.minus(Barycentric.tcbMinusTdb(reading)));
    };
  }

  /** What a clock of this scale shows at {@code utc}; to 20 µs for TDB and TCB. */
  public Instant fromUtc(Instant utc) {
    return switch (this) {
      case UTC -> utc;
      case TAI -> utc.plusSeconds(LeapSeconds.taiMinusUtc(utc));
      case TT -> TAI.fromUtc(utc).plus(TT_MINUS_TAI);
      case TDB -> {
        Instant tt = TT.fromUtc(utc);
        yield tt.plus(Barycentric.tdbMinusTt(tt));
      }
      case TCB -> {
        Instant tdb = TDB.fromUtc(utc);
        // The difference grows by 1.55e−8 of a second a second, so one step leaves nanoseconds.
        Instant near = tdb.plus(Barycentric.tcbMinusTdb(tdb));
        yield tdb.plus(Barycentric.tcbMinusTdb(near));
      }
    };
  }
}

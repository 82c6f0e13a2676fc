package org.tom4j.targets;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;

/**
 * How a sidereal object's place changes, and how far away it is; all of it may be unknown.
 *
 * @param epoch of the position, Julian years; null: J2000.0 where it matters
 * @param pmRa proper motion in right ascension times cos(dec), mas/yr
 * @param pmDec proper motion in declination, mas/yr
 * @param parallax mas
 * @param distance pc
 * @param distanceError pc, one sigma
 * @param positionError arcsec, one sigma
 */
public record Motion(
    @Nullable Double epoch,
    @Nullable Double pmRa,
    @Nullable Double pmDec,
    @Nullable Double parallax,
    @Nullable Double distance,
    @Nullable Double distanceError,
    @Nullable Double positionError) {

  public static final Motion NONE = new Motion(null, null, null, null, null, null, null);

  /**
   * Of what stays where it is.
   *
   * @param arcsec how well that is known, one sigma; null: not stated
   */
  public static Motion knownWithin(@Nullable Double arcsec) {
    return new Motion(null, null, null, null, null, null, arcsec);
  }

  /** The sky index holds each target where it is at this time, Julian years. */
  static final double INDEX_EPOCH = 2025.0;

  /** Faster than this, in mas/yr, is kept apart in the sky index. */
  static final double FAST = 100;

  /** Nothing beyond the solar system moves faster; Barnard's star has 10,390 mas/yr. */
  static final double FASTEST = 20_000;

  /** J2000.0 = 2000-01-01T12:00:00 TT, which is 64.184 s earlier in UTC. */
  private static final Instant J2000 = Instant.parse("2000-01-01T11:58:55.816Z");

  private static final double MILLIS_PER_JULIAN_YEAR = 365.25 * 86_400_000;
  private static final double RADIANS_PER_MAS = Math.toRadians(1 / 3_600_000.0);

  /** A time as a Julian year, good to a second or so. */
  static double julianYear(Instant time) {
    return 2000 + Duration.between(J2000, time).toMillis() / MILLIS_PER_JULIAN_YEAR;
  }

  boolean moves() {
    return total() > 0;
  }

  boolean fast() {
    return total() > FAST;
  }

  /** mas/yr */
  double total() {
    return Math.hypot(pmRa == null ? 0 : pmRa, pmDec == null ? 0 : pmDec);
  }

  /** Where an object that was at {@code start} at this epoch is at a time. */
  public SkyPosition from(SkyPosition start, Instant time) {
    return from(start, julianYear(time));
  }

  /** A straight line in space, without the radial velocity: exact at the poles too. */
  SkyPosition from(SkyPosition start, double year) {
    if (!moves()) {
      return start;
    }
    double years = year - (epoch == null ? 2000.0 : epoch);
    double east = (pmRa == null ? 0 : pmRa) * years * RADIANS_PER_MAS;
    double north = (pmDec == null ? 0 : pmDec) * years * RADIANS_PER_MAS;
    double ra = Math.toRadians(start.raDegrees());
    double dec = Math.toRadians(start.decDegrees());
    double x =
        Math.cos(dec) * Math.cos(ra) - east * Math.sin(ra) - north * Math.sin(dec) * Math.cos(ra);
    double y =
        Math.cos(dec) * Math.sin(ra) + east * Math.cos(ra) - north * Math.sin(dec) * Math.sin(ra);
    double z = Math.sin(dec) + north * Math.cos(dec);
    return SkyPosition.ofDegrees(
        Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(Math.atan2(z, Math.hypot(x, y))));
  }
}

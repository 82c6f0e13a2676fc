package org.tom4j.broker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a measurement was made, in UTC and as the service wrote it, so that a wrong conversion can
 * be undone.
 *
 * @param utc the instant, microseconds at best
 * @param original the number or text as the service wrote it ({@code "2459525.9685185"})
 * @param scale the time scale of {@code original}
 * @param reference which moment of the exposure it is, or null if the service does not say
 */
public record ObservationTime(
    Instant utc, String original, Scale scale, @Nullable Reference reference) {

  /** What the clock of a time counts. */
  public enum Scale {
    UTC,
    TAI,
    TT,
    TDB,
    TCB,
    /** Heliocentric Julian date: the instant the light would have reached the Sun. */
    HJD,
    /** Barycentric Julian date: the same for the solar system's centre of mass. */
    BJD,
    UNKNOWN
  }

  /** The moment of an exposure that a time tells. */
  public enum Reference {
    START,
    MID,
    /** Weighted by the exposure: the mean of several, or of an uneven one. */
    EXPOSURE
  }

  /** A time in UTC as the service wrote it. */
  public static ObservationTime utc(Instant utc, String original, @Nullable Reference reference) {
    return new ObservationTime(utc, original, Scale.UTC, reference);
  }
}

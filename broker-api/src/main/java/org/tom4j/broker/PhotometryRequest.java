package org.tom4j.broker;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;

/**
 * A place and a span of time whose photometry is wanted.
 *
 * @param position ICRS, at the motion's epoch if there is one
 * @param motion how the place moves, or null: not known, or it stays
 * @param from the first exposures wanted, UTC
 * @param to the last, UTC, after {@code from}
 */
public record PhotometryRequest(
    SkyPosition position, @Nullable Motion motion, Instant from, Instant to) {

  /**
   * A proper motion.
   *
   * @param raMasPerYear in right ascension times cos δ, in milliarcseconds a Julian year
   * @param decMasPerYear in declination, the same unit
   * @param epochYear when the place is where the request says, a Julian year: {@code 2016.0}
   */
  public record Motion(double raMasPerYear, double decMasPerYear, double epochYear) {
    public Motion {
      finite("raMasPerYear", raMasPerYear);
      finite("decMasPerYear", decMasPerYear);
      finite("epochYear", epochYear);
    }

    private static void finite(String member, double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "PhotometryRequest.Motion." + member + " is " + value + ", not a finite number");
      }
    }
  }

  public PhotometryRequest {
    Objects.requireNonNull(position, "position");
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "PhotometryRequest.from is " + from + ", which is not before to, " + to);
    }
  }
}

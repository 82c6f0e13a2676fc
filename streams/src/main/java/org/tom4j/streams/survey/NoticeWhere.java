package org.tom4j.streams.survey;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.astro.UtcText;
import org.tom4j.streams.packet.Members;

/** Positions, their errors and times, as notices of all kinds have them. */
final class NoticeWhere {
  private NoticeWhere() {}

  /** Degrees, ICRS; null if there is none, or none that is on the sky. */
  static @Nullable SkyPosition position(@Nullable Double ra, @Nullable Double dec) {
    return ra == null || dec == null || !(Math.abs(dec) <= 90) || !(Math.abs(ra) <= 360)
        ? null
        : SkyPosition.ofDegrees(ra, dec);
  }

  /**
   * One sigma of a circular Gaussian whose circle of that radius, in degrees, holds as much: r /
   * √(−2 ln (1−p)).
   *
   * @param contained the probability; null if the radius is one sigma itself
   * @return null without a radius, or if p is no probability below 1
   */
  static @Nullable Angle oneSigma(@Nullable Double radius, @Nullable Double contained) {
    if (radius == null || !(radius > 0)) {
      return null;
    }
    if (contained == null) {
      return Angle.ofDegrees(radius);
    }
    return contained > 0 && contained < 1
        ? Angle.ofDegrees(radius / Math.sqrt(-2 * Math.log1p(-contained)))
        : null;
  }

  /** The first that is a time; UTC. */
  static @Nullable Instant time(Members of, String... members) {
    return Stream.of(members)
        .map(of::text)
        .map(NoticeWhere::instant)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : UtcText.parse(text);
    } catch (DateTimeException none) {
      return null;
    }
  }
}

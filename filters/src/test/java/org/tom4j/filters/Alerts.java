package org.tom4j.filters;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;

/** Alerts for tests. */
final class Alerts {
  static final Instant NOW = Instant.parse("2026-03-10T06:00:00Z");

  private Alerts() {}

  static GenericAlert alert() {
    return GenericAlert.of("17", "ZTF26abc", NOW, SkyPosition.ofDegrees(150, 20))
        .withMagnitude(Magnitude.of(19.5).withError(0.1).withBand(Band.of("ztfr")).asDifference())
        .withScore(0.9);
  }

  static Candidate raw(Map<String, @Nullable Object> members) {
    return new Candidate(alert(), () -> members, List::of);
  }

  /** The same alert at no known place. */
  static Candidate nowhere(Map<String, @Nullable Object> members) {
    GenericAlert alert = GenericAlert.of("17", "ZTF26abc", NOW, null);
    return new Candidate(alert, () -> members, List::of);
  }

  static Candidate seen(PhotometryPoint... points) {
    return new Candidate(alert(), () -> Collections.emptyMap(), () -> List.of(points));
  }

  /** A detection with a signal-to-noise ratio of 10. */
  static PhotometryPoint point(double daysAgo, String band, double mag) {
    return at(daysAgo, band, Magnitude.of(mag).withError(0.108).asDifference());
  }

  static PhotometryPoint limit(double daysAgo, String band, double mag) {
    return at(daysAgo, band, Magnitude.limit(mag, 5.0));
  }

  static PhotometryPoint at(double daysAgo, String band, Magnitude magnitude) {
    Instant time = NOW.minus(Duration.ofSeconds(Math.round(daysAgo * 86400)));
    return PhotometryPoint.of(
            ObservationTime.utc(time, time.toString(), null),
            PhotometryPoint.Series.DIFFERENCE,
            Band.of(band),
            band + daysAgo + magnitude.value())
        .withMagnitude(magnitude.withBand(Band.of(band)));
  }
}

package org.tom4j.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Against astropy 8.0.2: its Sun in AltAz without refraction, by bisection. */
final class SunTest {

  @Test
  void twilightsEndWithinAMinuteOfThoseOfAstropy() {
    dusk(-18, -70.7345, -29.2567, "2026-11-26T12:00:00Z", "2026-11-27T00:56:37Z");
    dusk(-12, -70.7345, -29.2567, "2024-06-20T12:00:00Z", "2024-06-20T22:48:36Z");
    dusk(-6, -17.8792, 28.7569, "2025-03-20T12:00:00Z", "2025-03-20T19:46:33Z");
    dusk(-18, 6.9230, 43.7537, "2018-08-27T12:00:00Z", "2018-08-27T20:01:23Z");
    dusk(-6, 0, 51.4769, "2024-12-21T06:00:00Z", "2024-12-21T16:33:34Z");
    dusk(-18, 18.95, 69.65, "2026-09-20T12:00:00Z", "2026-09-20T21:09:38Z");
    dusk(-18, 149.0612, -31.2733, "2030-01-05T00:00:00Z", "2030-01-05T10:49:31Z");
  }

  @Test
  void eastIsTheSameWrittenEitherWay() {
    Instant noon = Instant.parse("2026-11-26T12:00:00Z");
    assertThat(Sun.sinks(noon, -18, 289.2655, -29.2567))
        .isEqualTo(Sun.sinks(noon, -18, -70.7345, -29.2567));
  }

  @Test
  void inSummerFarNorthTheNextDuskIsWeeksAway() {
    Instant june = Instant.parse("2026-06-10T12:00:00Z");
    assertThat(Sun.sinks(june, -6, 18.95, 69.65).orElseThrow())
        .isBetween(Instant.parse("2026-08-01T00:00:00Z"), Instant.parse("2026-08-31T00:00:00Z"));
    assertThat(Sun.sinks(june, -18, 0, 90).orElseThrow())
        .as("the one of the year")
        .isBetween(Instant.parse("2026-11-10T00:00:00Z"), Instant.parse("2026-11-17T00:00:00Z"));
  }

  /** Days without a dusk are passed, and none of those that have one. */
  @Test
  void eachDuskOfAYearIsFoundFromTheDayBefore() {
    for (double latitude : new double[] {-89, -70, -66, -45, 0, 52, 67, 78.9, 90}) {
      for (double altitude : new double[] {-6, -18}) {
        Instant year = Instant.parse("2026-11-26T12:00:00Z");
        Instant next = Sun.sinks(year, altitude, 20, latitude).orElseThrow();
        for (Instant at = year; at.isBefore(next.minusSeconds(600)); at = at.plusSeconds(600)) {
          assertThat(
                  Sun.altitude(at, 20, latitude) > altitude
                      && Sun.altitude(at.plusSeconds(600), 20, latitude) <= altitude)
              .as("%s° at %s", latitude, at)
              .isFalse();
        }
      }
    }
    assertThat(Sun.sinks(Instant.parse("2026-01-01T00:00:00Z"), -60, 0, 90)).isEmpty();
  }

  private static void dusk(
      double altitude, double longitude, double latitude, String after, String expected) {
    assertThat(Sun.sinks(Instant.parse(after), altitude, longitude, latitude).orElseThrow())
        .isCloseTo(Instant.parse(expected), within(60, ChronoUnit.SECONDS));
  }
}

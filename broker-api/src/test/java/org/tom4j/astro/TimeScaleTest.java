package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeScaleTest {

  /** astropy 8.0: {@code Time(utc, scale="utc").tai.isot} and so on. */
  @ParameterizedTest
  @CsvSource({
    "2024-03-05T06:07:08.123456Z, TAI, 2024-03-05T06:07:45.123456Z",
    "2024-03-05T06:07:08.123456Z, TT, 2024-03-05T06:08:17.307456Z",
    "2024-03-05T06:07:08.123456Z, TDB, 2024-03-05T06:08:17.308879694Z",
    "2024-03-05T06:07:08.123456Z, TCB, 2024-03-05T06:08:40.391441317Z",
    "2000-01-01T12:00:00Z, TT, 2000-01-01T12:01:04.184Z",
    "2000-01-01T12:00:00Z, TDB, 2000-01-01T12:01:04.183900714Z",
    "2000-01-01T12:00:00Z, TCB, 2000-01-01T12:01:15.437688978Z",
    "1985-10-20T01:02:03Z, TAI, 1985-10-20T01:02:26Z",
    "1985-10-20T01:02:03Z, TDB, 1985-10-20T01:02:58.182373230Z",
    "1985-10-20T01:02:03Z, TCB, 1985-10-20T01:03:02.488129021Z",
  })
  void agreesWithAstropyBothWays(Instant utc, TimeScale scale, Instant reading) {
    assertThat(scale.fromUtc(utc)).isCloseTo(reading, within(20, ChronoUnit.MICROS));
    assertThat(scale.toUtc(reading)).isCloseTo(utc, within(20, ChronoUnit.MICROS));
  }

  @Test
  void comesBackToTheNanosecondOrTen() {
    Random random = new Random(1977);
    for (int i = 0; i < 20_000; i++) {
      Instant utc = Instant.ofEpochSecond(random.nextLong(63_072_000L, 4_102_444_800L));
      for (TimeScale scale : TimeScale.values()) {
        assertThat(scale.toUtc(scale.fromUtc(utc))).isCloseTo(utc, within(10, ChronoUnit.NANOS));
      }
    }
  }

  @Test
  void standsStillForALeapSecondAndNeverGoesBack() {
    Instant midnight = Instant.parse("2017-01-01T00:00:00Z");
    assertThat(TimeScale.TAI.toUtc(Instant.parse("2017-01-01T00:00:35.999Z")))
        .isEqualTo(Instant.parse("2016-12-31T23:59:59.999Z"));
    assertThat(TimeScale.TAI.toUtc(Instant.parse("2017-01-01T00:00:36.000Z"))).isEqualTo(midnight);
    assertThat(TimeScale.TAI.toUtc(Instant.parse("2017-01-01T00:00:36.999Z"))).isEqualTo(midnight);
    assertThat(TimeScale.TAI.toUtc(Instant.parse("2017-01-01T00:00:37.000Z"))).isEqualTo(midnight);
    assertThat(TimeScale.TAI.toUtc(Instant.parse("2017-01-01T00:00:37.001Z")))
        .isEqualTo(midnight.plusMillis(1));
  }

  /** The first two and the last row of the IERS file leap-seconds.list, and years between. */
  @ParameterizedTest
  @CsvSource({
    "1972-01-01T00:00:00Z, 10",
    "1972-06-30T23:59:59Z, 10",
    "1972-07-01T00:00:00Z, 11",
    "1980-01-01T00:00:00Z, 19",
    "1999-06-01T00:00:00Z, 32",
    "2008-12-31T23:59:59Z, 33",
    "2016-12-31T23:59:59Z, 36",
    "2017-01-01T00:00:00Z, 37",
    "2026-06-01T00:00:00Z, 37",
    "1960-01-01T00:00:00Z, 10",
  })
  void countsLeapSeconds(Instant utc, int seconds) {
    assertThat(LeapSeconds.taiMinusUtc(utc)).isEqualTo(seconds);
  }

  @Test
  void hasAllTwentySevenLeapSeconds() {
    Instant day = Instant.parse("1972-01-01T00:00:00Z");
    int steps = 0;
    while (day.isBefore(Instant.parse("2026-01-01T00:00:00Z"))) {
      Instant next = day.plus(Duration.ofDays(1));
      steps += LeapSeconds.taiMinusUtc(next) - LeapSeconds.taiMinusUtc(day);
      day = next;
    }
    assertThat(steps).isEqualTo(27);
  }
}

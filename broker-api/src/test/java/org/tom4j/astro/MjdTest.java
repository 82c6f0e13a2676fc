package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference times are astropy 8.0: {@code Time(mjd, format="mjd", scale=…).utc.isot}. */
class MjdTest {

  @ParameterizedTest
  @CsvSource({
    "59690.27546299994, 2022-04-21T06:36:40.003194809Z",
    "58000.5, 2017-09-04T12:00:00Z",
    "40587.0, 1970-01-01T00:00:00Z",
    "0.0, 1858-11-17T00:00:00Z",
    "-0.5, 1858-11-16T12:00:00Z",
    "60676.999999, 2025-01-01T23:59:59.913599971Z",
    "51544.25, 2000-01-01T06:00:00Z",
    "59155, 2020-11-02T00:00:00Z",
    "55959.07, 2012-02-02T01:40:48Z",
  })
  void tellsUtc(double mjd, Instant utc) {
    assertThat(Mjd.utc(mjd)).isCloseTo(utc, within(1, ChronoUnit.MICROS));
  }

  @ParameterizedTest
  @CsvSource({
    "60000.0, 2023-02-24T23:59:23Z",
    "58484.123456789, 2019-01-01T02:57:09.666569491Z",
    "41317.5, 1972-01-01T11:59:50Z",
    "57754.0, 2016-12-31T23:59:24Z",
    "60676.5, 2025-01-01T11:59:23Z",
  })
  void takesLeapSecondsOffTai(double mjd, Instant utc) {
    assertThat(Mjd.tai(mjd)).isCloseTo(utc, within(1, ChronoUnit.MICROS));
  }

  @ParameterizedTest
  @CsvSource({
    "60000.0, 2023-02-24T23:58:50.816Z",
    "51544.5, 2000-01-01T11:58:55.816Z",
    "45000.25, 1982-01-31T05:59:07.816Z",
  })
  void takesAnother32SecondsOffTerrestrialTime(double mjd, Instant utc) {
    assertThat(Mjd.tt(mjd)).isCloseTo(utc, within(1, ChronoUnit.MICROS));
  }

  @ParameterizedTest
  @CsvSource({
    "60000.0, 2023-02-24T23:58:50.814716126Z",
    "51544.5, 2000-01-01T11:58:55.816099307Z",
    "45000.25, 1982-01-31T05:59:07.815197063Z",
    "58849.7, 2020-01-01T16:46:50.816080413Z",
  })
  void knowsTheYearlyWaveOfBarycentricTime(double mjd, Instant utc) {
    assertThat(Mjd.tdb(mjd)).isCloseTo(utc, within(20, ChronoUnit.MICROS));
  }

  @ParameterizedTest
  @CsvSource({
    "60000.0, 2023-02-24T23:58:28.233526245Z",
    "43144.0003725, 1976-12-31T23:59:44.999999898Z",
    "56000.125, 2012-03-14T02:58:36.591699257Z",
  })
  void knowsTheDriftOfBarycentricCoordinateTime(double mjd, Instant utc) {
    assertThat(Mjd.tcb(mjd)).isCloseTo(utc, within(20, ChronoUnit.MICROS));
  }

  @Test
  void tellsTheDateOfATimeInAnyScale() {
    Instant utc = Instant.parse("2024-03-05T06:07:08.123456Z");
    assertThat(Mjd.of(utc)).isEqualTo(60374.254955132594);
    assertThat(Mjd.of(utc, TimeScale.TAI)).isEqualTo(60374.254955132594 + 37 / 86400.0);
    assertThat(Mjd.of(Instant.EPOCH)).isEqualTo(40587);
  }

  @Test
  void comesBackToTheMicrosecond() {
    Random random = new Random(59690);
    for (int i = 0; i < 50_000; i++) {
      // 1972 to 2100: before it UTC and TAI part.
      Instant utc = Instant.ofEpochSecond(random.nextLong(63_072_000L, 4_102_444_800L));
      utc = utc.plusNanos(random.nextInt(1_000_000) * 1000L);
      for (TimeScale scale : TimeScale.values()) {
        Instant back = scale.toUtc(Mjd.utc(Mjd.of(utc, scale)));
        assertThat(back).isCloseTo(utc, within(2, ChronoUnit.MICROS));
      }
      double mjd = random.nextDouble(0, 100_000);
      assertThat(Mjd.of(Mjd.utc(mjd))).isCloseTo(mjd, within(2.5e-11));
    }
  }

  @Test
  void keepsEveryDigitOfALongDecimal() {
    assertThat(Mjd.utc(new BigDecimal("60000.000000000011574")))
        .isEqualTo(Instant.parse("2023-02-25T00:00:00.000001Z"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e12, -1e9, 1e300, -999999})
  void refusesWhatIsNoDateNamingIt(double mjd) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mjd.utc(mjd))
        .withMessageContaining("MJD")
        .withMessageContaining(
            Double.isFinite(mjd) ? BigDecimal.valueOf(mjd).toString() : Double.toString(mjd));
  }

  @Test
  void reachesFromYear1ToYear9999() {
    assertThat(Mjd.utc(-678_575)).isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
    assertThat(Mjd.utc(2_973_483.5)).isEqualTo(Instant.parse("9999-12-31T12:00:00Z"));
    assertThatIllegalArgumentException().isThrownBy(() -> Mjd.utc(-678_576));
    assertThatIllegalArgumentException().isThrownBy(() -> Mjd.utc(2_973_484));
  }

  @Test
  void countsDaysOf86400Seconds() {
    assertThat(Duration.between(Mjd.utc(60_000), Mjd.utc(60_001))).isEqualTo(Duration.ofDays(1));
  }

  /** What is read in integers is what decimals of any length say, to the microsecond. */
  @Test
  void aDoubleIsReadAsTheShortestDecimalThatGivesItBack() {
    Random random = new Random(20260311);
    for (int i = 0; i < 200_000; i++) {
      double mjd =
          switch (i % 5) {
            case 0 -> random.nextDouble(30_000, 70_000);
            case 1 -> random.nextInt(40_000, 66_000) + random.nextInt(1 << 13) / (double) (1 << 13);
            case 2 -> Math.rint(random.nextDouble(40_000, 66_000) * 1e6) / 1e6;
            case 3 -> Math.rint(random.nextDouble(59_000, 62_000) * 1e11) / 1e11;
            default -> random.nextDouble(60_000, 61_000);
          };
      assertReadByDecimals(mjd);
    }
    for (double edge : new double[] {32_768, 40_587, 57_754, 65_536, 57_754.0 + 37.5 / 86_400}) {
      double below = edge;
      double above = edge;
      for (int i = 0; i < 2_000; i++) {
        below = Math.nextDown(below);
        above = Math.nextUp(above);
        assertReadByDecimals(below);
        assertReadByDecimals(above);
      }
      assertReadByDecimals(edge);
    }
  }

  private static void assertReadByDecimals(double mjd) {
    BigDecimal decimal = new BigDecimal(Double.toString(mjd));
    assertThat(Mjd.utc(mjd)).as("%s", mjd).isEqualTo(Mjd.utc(decimal));
    assertThat(Mjd.tai(mjd)).as("%s", mjd).isEqualTo(Mjd.tai(decimal));
  }
}

package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reference times are astropy 8.0, given the decimal as text: {@code Time("…", format="jd",
 * scale=…).utc.isot}.
 */
class JdTest {

  @ParameterizedTest
  @CsvSource({
    "UTC, 2458372.6225231, 2018-09-11T02:56:25.995840Z, 1",
    "UTC, 2458372.62252310001, 2018-09-11T02:56:25.995840864Z, 1",
    "TAI, 2460000.123456789012, 2023-02-24T14:57:09.666570637Z, 1",
    "TT, 2455197.5, 2009-12-31T23:58:53.816Z, 1",
    "TDB, 2451545.000000001, 2000-01-01T11:58:55.816185707Z, 20",
    "TCB, 2459525.9685185, 2021-11-07T11:13:08.870340220Z, 20",
    "TCB, 2456870.504, 2014-08-01T00:04:20.028623897Z, 20",
    "TCB, 2443144.5003725, 1976-12-31T23:59:45.000000003Z, 20",
  })
  void keepsEveryDigitInEveryScale(TimeScale scale, BigDecimal jd, Instant utc, int micros) {
    Instant time =
        switch (scale) {
          case UTC -> Jd.utc(jd);
          case TAI -> Jd.tai(jd);
          case TT -> Jd.tt(jd);
          case TDB -> Jd.tdb(jd);
          case TCB -> Jd.tcb(jd);
        };
    assertThat(time).isCloseTo(utc, within(micros, ChronoUnit.MICROS));
  }

  @Test
  void takesADoubleAsTheDecimalThatWasWritten() {
    // The double nearest to 2459525.9685185 is 12 µs away from it.
    assertThat(Jd.tcb(2459525.9685185)).isEqualTo(Jd.tcb(new BigDecimal("2459525.9685185")));
    assertThat(Jd.utc(2458372.6225231)).isEqualTo(Instant.parse("2018-09-11T02:56:25.995840Z"));
    assertThat(Jd.tai(2460000.5)).isEqualTo(Mjd.tai(60_000));
    assertThat(Jd.tt(2460000.5)).isEqualTo(Mjd.tt(60_000));
    assertThat(Jd.tdb(2460000.5)).isEqualTo(Mjd.tdb(60_000));
  }

  @Test
  void gaiasTwoColumnsAreOneInstantAndBothTcb() {
    // As a row of a Gaia light curve has them: "2021-11-07 11:14:40,2459525.9685185,18.2".
    Instant calendar = TimeScale.TCB.toUtc(Instant.parse("2021-11-07T11:14:40Z"));
    assertThat(calendar).isCloseTo(Jd.tcb(2459525.9685185), within(1, ChronoUnit.SECONDS));
    assertThat(Duration.between(calendar, Instant.parse("2021-11-07T11:14:40Z")).toSeconds())
        .isEqualTo(91);
  }

  @Test
  void tellsTheDateOfATime() {
    Instant utc = Instant.parse("2024-03-05T06:07:08.123456Z");
    assertThat(Jd.of(utc)).isEqualTo(2460374.7549551325);
    assertThat(Jd.of(Instant.parse("2000-01-01T12:00:00Z"))).isEqualTo(2451545.0);
    assertThat(Jd.of(utc, TimeScale.TAI)).isCloseTo(Jd.of(utc) + 37 / 86400.0, within(1e-9));
  }

  @Test
  void refusesWhatIsNoDateNamingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jd.tcb(Double.NaN))
        .withMessageContaining("JD NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jd.utc(new BigDecimal("1e99")))
        .withMessageContaining("JD 1E+99");
  }

  @Test
  @Timeout(10)
  void isNotTiedUpByANumberOfABillionDigits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jd.utc(new BigDecimal("1e999999999")))
        .withMessageContaining("JD 1E+999999999");
    assertThat(Mjd.utc(new BigDecimal("1e-999999999")))
        .isEqualTo(Instant.parse("1858-11-17T00:00:00Z"));
    assertThat(Mjd.utc(new BigDecimal("0e-999999999"))).isEqualTo(Mjd.utc(0));
    assertThat(Mjd.utc(new BigDecimal("60000." + "0".repeat(100_000) + "1")))
        .isEqualTo(Mjd.utc(60_000));
  }
}

package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.SkyPosition;

final class MotionTest {

  @Test
  void countsJulianYearsFromJ2000() {
    assertThat(Motion.julianYear(Instant.parse("2000-01-01T11:58:55.816Z"))).isEqualTo(2000);
    // JD 2461000.5 TT is J2025.8891…: (2461000.5 − 2451545) / 365.25 + 2000.
    assertThat(Motion.julianYear(Instant.parse("2025-11-20T23:58:50.816Z")))
        .isCloseTo(2000 + 9455.5 / 365.25, within(1e-6));
  }

  @Test
  void whatDoesNotMoveStaysExactlyWhereItIs() {
    SkyPosition start = SkyPosition.ofDegrees(123.456, -32.1);

    assertThat(Motion.NONE.from(start, Instant.EPOCH)).isSameAs(start);
  }

  @Test
  void movesAlongTheSkyEvenAtAPole() {
    var north = new Motion(2000.0, 0.0, 3_600_000.0 / 100, null, null, null, null);

    SkyPosition after = north.from(SkyPosition.ofDegrees(10, 89.9), 2020.0);

    // 0.2 degrees north of dec 89.9 is 0.1 degrees beyond the pole, on the other side.
    assertThat(after.raDegrees()).isCloseTo(190, within(1e-6));
    assertThat(after.decDegrees()).isCloseTo(89.9, within(1e-6));
  }

  @Test
  void anEpochThatIsNotToldIsJ2000() {
    var east = new Motion(null, 3600.0, 0.0, null, null, null, null);

    SkyPosition after = east.from(SkyPosition.ofDegrees(10, 60), 2010.0);

    // 36″ along the sky at dec 60 are 72″ of right ascension.
    assertThat(after.raDegrees()).isCloseTo(10.02, within(1e-6));
  }
}

package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OrbitTest {
  /** 65803 Didymos at MJD 60600 as the Minor Planet Center has it. */
  private static final Orbit DIDYMOS =
      Orbit.of(
          60600,
          0.383251174842473,
          1.01307147379597,
          3.4141762559768,
          72.985976980567,
          319.6026583105449,
          59873.9224521321);

  @Test
  void whatAnEllipseHasIsWorkedOutOfItsPerihelion() {
    assertThat(DIDYMOS.semimajorAxis().orElseThrow()).isCloseTo(1.6425997626135918, within(1e-9));
    assertThat(DIDYMOS.meanDailyMotion().orElseThrow()).isCloseTo(0.4681730823025772, within(1e-9));
    assertThat(DIDYMOS.meanAnomaly().orElseThrow()).isCloseTo(339.9299636288955, within(1e-9));
  }

  @Test
  void beforePerihelionTheMeanAnomalyCountsDownFromAFullTurn() {
    // At 1 au a day is 0.9856 degrees; ten days before perihelion are 350.144.
    Orbit round = Orbit.of(60000, 0, 1, 0, 0, 0, 60010);
    assertThat(round.meanAnomaly().orElseThrow()).isCloseTo(350.1439233, within(1e-7));
  }

  @Test
  void aParabolaAndAHyperbolaHaveNoAxisNoMotionAndNoAnomaly() {
    for (double eccentricity : new double[] {1, 6.14}) {
      Orbit open = Orbit.of(60977, eccentricity, 1.356, 175.1, 322.2, 128, 60977.5);
      assertThat(open.semimajorAxis()).isEmpty();
      assertThat(open.meanDailyMotion()).isEmpty();
      assertThat(open.meanAnomaly()).isEmpty();
    }
  }

  @Test
  void anglesAreWrappedAndTheInclinationIsNot() {
    Orbit orbit = Orbit.of(60000, 0.1, 2, 180, -10, 370, 60010).withMagnitude(18.1, null);
    assertThat(orbit.ascendingNode()).isEqualTo(350);
    assertThat(orbit.argumentOfPerihelion()).isEqualTo(10);
    assertThat(orbit.inclination()).isEqualTo(180);
    assertThat(orbit.absoluteMagnitude()).isEqualTo(18.1);
    assertThat(orbit.slope()).isNull();
  }

  @Test
  void whatIsNoOrbitIsRefusedByItsElementAndValue() {
    assertThatThrownBy(() -> Orbit.of(60000, -0.1, 1, 0, 0, 0, 60010))
        .hasMessage("Orbit.eccentricity is -0.1");
    assertThatThrownBy(() -> Orbit.of(60000, 0.1, 0, 0, 0, 0, 60010))
        .hasMessage("Orbit.perihelionDistance is 0.0");
    assertThatThrownBy(() -> Orbit.of(60000, 0.1, 1, 180.5, 0, 0, 60010))
        .hasMessage("Orbit.inclination is 180.5");
    assertThatThrownBy(() -> Orbit.of(Double.NaN, 0.1, 1, 0, 0, 0, 60010))
        .hasMessage("Orbit.epoch is NaN");
    assertThatThrownBy(() -> DIDYMOS.withMagnitude(Double.POSITIVE_INFINITY, null))
        .hasMessage("Orbit.absoluteMagnitude is Infinity");
  }
}

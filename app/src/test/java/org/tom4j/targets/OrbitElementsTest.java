package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Orbit;

class OrbitElementsTest {

  /** 65803 Didymos at MJD 60600 as the Minor Planet Center has it. */
  private static final Orbit DIDYMOS =
      Orbit.of(
              60600,
              0.383251174842473,
              1.01307147379597,
              3.4141762559768,
              72.985976980567,
              319.6026583105449,
              59873.9224521321)
          .withMagnitude(18.105, 0.15);

  @Test
  void aRoundOrbitIsAMinorPlanetsWithWhatFollowsFromItsPerihelion() {
    OrbitElements elements = OrbitElements.of("65803", DIDYMOS);
    assertThat(elements.scheme()).isEqualTo(OrbitScheme.MPC_MINOR_PLANET);
    assertClose(elements, OrbitElement.SEMIMAJOR_AXIS, 1.6425997626135918);
    assertClose(elements, OrbitElement.MEAN_DAILY_MOTION, 0.4681730823025772);
    assertClose(elements, OrbitElement.MEAN_ANOMALY, 339.9299636288955);
    assertThat(elements.get(OrbitElement.ABS_MAG)).isEqualTo(18.105);
    assertThat(elements.get(OrbitElement.SLOPE)).isEqualTo(0.15);
    assertThat(OrbitCheck.problems(elements)).isEmpty();
  }

  @Test
  void bodiesThatPassTheirPerihelionCenturiesFromNowCanBeFollowed() {
    Orbit slow = Orbit.of(61000, 0.44, 38.3, 44, 36, 151, 145_600);
    assertThat(OrbitCheck.problems(OrbitElements.of("slow", slow))).isEmpty();
    Orbit ofLongAgo = Orbit.of(0, 0.996, 0.58, 117, 167, 129, -48);
    assertThat(OrbitCheck.problems(OrbitElements.of("C/1858", ofLongAgo))).isEmpty();
    Orbit inJulianDates = Orbit.of(61000, 0.44, 38.3, 44, 36, 151, 2_545_600);
    assertThat(OrbitCheck.problems(OrbitElements.of("wrong", inJulianDates))).isNotEmpty();
  }

  @Test
  void aParabolaAndALongEllipseAreACometsWithoutAxisMotionAndAnomaly() {
    for (double eccentricity : new double[] {0.999, 1, 6.14}) {
      OrbitElements elements =
          OrbitElements.of("A/2018", Orbit.of(60000, eccentricity, 1.4, 120, 30, 40, 60100));
      assertThat(elements.scheme()).isEqualTo(OrbitScheme.MPC_COMET);
      assertThat(elements.get(OrbitElement.PERIHDIST)).isEqualTo(1.4);
      assertThat(elements.values())
          .doesNotContainKeys(
              OrbitElement.SEMIMAJOR_AXIS,
              OrbitElement.MEAN_DAILY_MOTION,
              OrbitElement.MEAN_ANOMALY);
      assertThat(OrbitCheck.problems(elements)).isEmpty();
    }
  }

  @Test
  void aMinorPlanetOnALongOrbitIsToldAsACometAndSoBecomesATarget() {
    Orbit orbit = Orbit.of(61000, 0.95, 0.14, 22, 265, 322, 61100).withMagnitude(14.6, 0.15);
    OrbitElements elements = OrbitElements.of("2031 AB", orbit);
    assertThat(elements.scheme()).isEqualTo(OrbitScheme.MPC_COMET);
    assertThat(elements.get(OrbitElement.EPOCH_OF_PERIHELION)).isEqualTo(61100.0);
    assertThat(elements.get(OrbitElement.ABS_MAG)).isEqualTo(14.6);
    assertThat(OrbitCheck.problems(elements)).isEmpty();
  }

  @Test
  void aCometIsKnownByItsNameAndACandidateIsNot() {
    for (String comet : new String[] {"67P", "73P-BB", "2I/Borisov", "C/2012 S1", "67P/C-G"}) {
      assertThat(OrbitScheme.of(comet, 0.6)).as(comet).isEqualTo(OrbitScheme.MPC_COMET);
    }
    for (String other : new String[] {"65803", "2025 AA", "P10abcd", "5D00012", "C1ABC"}) {
      assertThat(OrbitScheme.of(other, 0.6)).as(other).isEqualTo(OrbitScheme.MPC_MINOR_PLANET);
    }
  }

  private static void assertClose(OrbitElements elements, OrbitElement element, double value) {
    assertThat(Objects.requireNonNull(elements.get(element))).isCloseTo(value, within(1e-9));
  }
}

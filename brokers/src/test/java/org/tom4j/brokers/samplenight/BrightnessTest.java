package org.tom4j.brokers.samplenight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BrightnessTest {

  @Test
  void magnifiesAtOneEinsteinRadiusByThreeOverRootFive() {
    var lens = new Brightness.Microlensing(10, 1, 20, 18);
    assertThat(lens.magnification(10)).isCloseTo(3 / Math.sqrt(5), within(1e-12));
    // A crossing time later the separation is √2: (2 + 2) / (√2 √6).
    assertThat(lens.magnification(30)).isCloseTo(4 / Math.sqrt(12), within(1e-12));
    assertThat(lens.magnification(-10)).isEqualTo(lens.magnification(30));
  }

  @Test
  void leavesASupernovaDarkBeforeItsExplosion() {
    var supernova = new Brightness.Supernova(-20, 17, 1.1);
    assertThat(supernova.difference(-20, SampleBand.G)).isZero();
    assertThat(supernova.difference(-30, SampleBand.R)).isZero();
  }

  @Test
  void peaksASupernovaAfterSeventeenAndAHalfDaysAndDeclinesByTheNumberGiven() {
    var supernova = new Brightness.Supernova(-20, 17, 1.1);
    assertThat(Brightness.magnitude(supernova.difference(-2.5, SampleBand.G)))
        .isCloseTo(17, within(1e-9));
    assertThat(Brightness.magnitude(supernova.difference(12.5, SampleBand.G)))
        .isCloseTo(18.1, within(1e-9));
    // Redder light peaks later.
    assertThat(supernova.difference(-0.5, SampleBand.R))
        .isGreaterThan(supernova.difference(-2.5, SampleBand.R));
  }

  @Test
  void growsAYoungSupernovaWithTheSquareOfItsAge() {
    var supernova = new Brightness.Supernova(0, 17, 1.1);
    double ratio =
        supernova.difference(0.02, SampleBand.G) / supernova.difference(0.01, SampleBand.G);
    assertThat(ratio).isCloseTo(4, within(0.01));
  }

  @Test
  void takesAPulsatingStarBelowItsReference() {
    var star = new Brightness.Pulsation(4, 0.5, 15, 10);
    assertThat(star.difference(11, SampleBand.G))
        .isCloseTo(Brightness.flux(14.5) - Brightness.flux(15), within(1e-9));
    assertThat(star.difference(13, SampleBand.G))
        .isCloseTo(Brightness.flux(15.5) - Brightness.flux(15), within(1e-9))
        .isNegative();
  }
}

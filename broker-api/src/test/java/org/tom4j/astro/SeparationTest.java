package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparationTest {

  /**
   * The angle of two 3-vectors in 50 digits: mpmath 1.3, {@code atan2(|a×b|, a·b)}. astropy 8.0's
   * {@code separation} agrees to its rounding. Relative errors are below 1e−13, also at 1e−9°.
   */
  @ParameterizedTest
  @CsvSource({
    "83.63308, 22.0145, 83.63308, 22.014500001000002, 1.000000082740371e-9",
    "10, 80, 16, 80, 1.0414274009403607",
    "0, 85, 20, 85, 1.7343448181591369",
    "10, 89, 100, 89, 1.414177660952114",
    "359.999, 0, 0.001, 0, 0.0019999999999763532",
    "0, 90, 123, 89.999999, 9.9999999747524271e-7",
    "0, -90, 200, -89.5, 0.5",
    "10, 20, 190, -20, 180.0",
    "10, 20, 190.0000001, -20.0000001, 179.99999986277675",
    "0, 0, 180, 0, 180.0",
    "359.9999999, -89.99999, 1e-7, -89.99998, 1.0000000003174137e-5",
    "266.936, -35.7749, 269.75891, -29.179583, 7.0110737600190527",
    "123.456, -32.1, 123.4560000001, -32.1, 8.4713703938150772e-11",
    "1e-9, 0, 359.999999999, 0, 1.9999894245993347e-9",
    "45, 45, 225, 45, 90.0",
    "48.37112788046444, 62.53807264870187, 48.2476484793648, 62.53577129537708, 0.05699232435341186",
    "259.7544116426817, -48.82280017131853, 279.8275242824413, -72.29533541059558, 25.164778166779206",
    "151.96196720977824, -84.77265823652377, 151.96196717567335, -84.7726582388232, 3.8655146437104499e-9",
    "83.91040209272614, -48.44402252262283, 83.91040207212149, -48.444022629846856, 1.0809167118961737e-7",
    "7.736293895727195, 60.764035619263126, 7.736669919446226, 60.76320560258792, 0.00085009229252364176",
  })
  void equalsTheAngleOfVectorsInFiftyDigits(
      double ra1, double dec1, double ra2, double dec2, double degrees) {
    SkyPosition one = SkyPosition.ofDegrees(ra1, dec1);
    SkyPosition other = SkyPosition.ofDegrees(ra2, dec2);
    assertThat(one.separationTo(other).degrees()).isCloseTo(degrees, within(degrees * 1e-13));
    assertThat(other.separationTo(one).degrees()).isCloseTo(degrees, within(degrees * 1e-13));
  }

  /** astropy 8.0: {@code SkyCoord.position_angle}; at a pole its rounding is 2e−9°. */
  @ParameterizedTest
  @CsvSource({
    "10, 80, 16, 80, 87.04549536941919",
    "10, 89, 100, 89, 45.00436354465515",
    "359.999, 0, 0.001, 0, 90.0",
    "1e-9, 0, 359.999999999, 0, 270.0",
    "0, 90, 123, 89.999999, 57.0",
    "0, -90, 200, -89.5, 200.0",
    "266.936, -35.7749, 269.75891, -29.179583, 20.626589519199104",
    "259.7544116426817, -48.82280017131853, 279.8275242824413, -72.29533541059558, 165.7907995299763",
    "161.8167833239457, 27.286735090097338, 161.43160391313876, 26.839424664483804, 217.56935381941588",
    "83.63308, 22.0145, 83.63308, 22.0145, 0",
  })
  void positionAngleRunsFromNorthThroughEast(
      double ra1, double dec1, double ra2, double dec2, double degrees) {
    SkyPosition from = SkyPosition.ofDegrees(ra1, dec1);
    SkyPosition to = SkyPosition.ofDegrees(ra2, dec2);
    assertThat(from.positionAngleTo(to).degrees()).isCloseTo(degrees, within(1e-10));
  }

  @Test
  void isExactlyZeroAtTheSamePlaceAndAtAPoleOfAnyRightAscension() {
    Random random = new Random(20180827);
    for (int i = 0; i < 10_000; i++) {
      SkyPosition place = anywhere(random);
      assertThat(place.separationTo(place).degrees()).isZero();
      SkyPosition pole = SkyPosition.ofDegrees(random.nextDouble(360), 90);
      SkyPosition samePole = SkyPosition.ofDegrees(random.nextDouble(360), 90);
      assertThat(pole.separationTo(samePole).degrees()).isZero();
    }
  }

  @Test
  void isExactlyHalfATurnAtTheAntipode() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      // Quarters of a degree, so that the antipode itself is exact.
      double ra = random.nextInt(1440) / 4.0;
      double dec = random.nextInt(721) / 4.0 - 90;
      SkyPosition antipode = SkyPosition.ofDegrees(ra + 180, -dec);
      assertThat(SkyPosition.ofDegrees(ra, dec).separationTo(antipode).degrees()).isEqualTo(180);
    }
  }

  @Test
  void agreesWithTheAngleOfVectorsEverywhere() {
    Random random = new Random(31415);
    for (int i = 0; i < 100_000; i++) {
      SkyPosition one = anywhere(random);
      SkyPosition other = i % 2 == 0 ? anywhere(random) : near(one, random);
      double degrees = one.separationTo(other).degrees();
      assertThat(degrees).isCloseTo(angleOfVectors(one, other), within(2e-13));
      assertThat(other.separationTo(one).degrees()).isCloseTo(degrees, within(1e-13));
    }
  }

  private static SkyPosition anywhere(Random random) {
    double dec = Math.toDegrees(Math.asin(2 * random.nextDouble() - 1));
    return SkyPosition.ofDegrees(random.nextDouble(360), dec);
  }

  private static SkyPosition near(SkyPosition place, Random random) {
    double step = Math.pow(10, -9 * random.nextDouble());
    double dec = place.decDegrees() + step * random.nextDouble();
    return SkyPosition.ofDegrees(place.raDegrees() - step, Math.min(90, dec));
  }

  private static double angleOfVectors(SkyPosition one, SkyPosition other) {
    double[] a = vector(one);
    double[] b = vector(other);
    double x = a[1] * b[2] - a[2] * b[1];
    double y = a[2] * b[0] - a[0] * b[2];
    double z = a[0] * b[1] - a[1] * b[0];
    double along = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    return Math.toDegrees(Math.atan2(Math.hypot(Math.hypot(x, y), z), along));
  }

  private static double[] vector(SkyPosition position) {
    double ra = Math.toRadians(position.raDegrees());
    double dec = Math.toRadians(position.decDegrees());
    return new double[] {Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)};
  }
}

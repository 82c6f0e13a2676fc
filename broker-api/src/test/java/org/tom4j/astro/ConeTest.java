package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConeTest {

  @ParameterizedTest
  @CsvSource({
    "269.75891, -29.179583, 0.25, 269.75891, -29.179583",
    "0.001, 0, 0.01, 359.999, 0",
    "10, 80, 1.1, 16, 80",
    "0, 85, 1.8, 20, 85",
    "10, 89, 1.5, 100, 89",
    "0, 0, 10, 5, 5",
    "0, 0, 180, 180, 0",
    "0, -90, 0, 217, -90",
  })
  void holdsPlacesAcrossZeroHoursAndRoundThePoles(
      double ra, double dec, double radius, double placeRa, double placeDec) {
    assertThat(cone(ra, dec, radius).contains(SkyPosition.ofDegrees(placeRa, placeDec))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"10, 80, 1.04, 16, 80", "0, 85, 1.73, 20, 85", "0.001, 0, 0.0019, 359.999, 0"})
  void leavesOutWhatIsFartherThanItsRadius(
      double ra, double dec, double radius, double placeRa, double placeDec) {
    assertThat(cone(ra, dec, radius).contains(SkyPosition.ofDegrees(placeRa, placeDec))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9})
  void holdsItsOwnMiddleHoweverSmall(double radius) {
    Cone cone = cone(123.456, -32.1, radius);
    assertThat(cone.contains(SkyPosition.ofDegrees(123.456, -32.1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, 180.0001})
  void refusesARadiusThatIsNoneNamingIt(double radius) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cone(1, 2, radius))
        .withMessageContaining(Double.toString(radius));
  }

  @Test
  void keepsTheNameItWasAskedFor() {
    SkyPosition m31 = SkyPosition.ofDegrees(10.6847, 41.2688);
    assertThat(new Cone(m31, Angle.ofArcminutes(5), "M31").name()).isEqualTo("M31");
    assertThat(Cone.of(m31, Angle.ofArcminutes(5)).name()).isNull();
  }

  private static Cone cone(double ra, double dec, double radius) {
    return Cone.of(SkyPosition.ofDegrees(ra, dec), Angle.ofDegrees(radius));
  }
}

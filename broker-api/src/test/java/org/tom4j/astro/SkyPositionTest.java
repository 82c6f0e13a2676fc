package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkyPositionTest {

  @ParameterizedTest
  @CsvSource({
    "360, 0",
    "-0.0, 0",
    "-1e-20, 0",
    "-1, 359",
    "725.5, 5.5",
    "-720, 0",
    "359.99999999999994, 359.99999999999994",
  })
  void wrapsRightAscensionIntoOneTurn(double ra, double wrapped) {
    assertThat(SkyPosition.ofDegrees(ra, 0)).isEqualTo(SkyPosition.ofDegrees(wrapped, 0));
    assertThat(SkyPosition.ofDegrees(ra, 0).raDegrees()).isEqualTo(wrapped);
  }

  @Test
  void wrapsAlsoWhenMadeByItsConstructor() {
    assertThat(new SkyPosition(361, 2).raDegrees()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {90.000001, -91, Double.NaN, Double.NEGATIVE_INFINITY, 1e300})
  void refusesADeclinationBeyondThePolesNamingIt(double dec) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SkyPosition.ofDegrees(10, dec))
        .withMessageContaining("declination")
        .withMessageContaining(Double.toString(dec));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
  void refusesARightAscensionThatIsNotFiniteNamingIt(double ra) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SkyPosition.ofDegrees(ra, 10))
        .withMessageContaining("right ascension")
        .withMessageContaining(Double.toString(ra));
  }

  @Test
  void acceptsThePolesThemselves() {
    assertThat(SkyPosition.ofDegrees(0, 90).decDegrees()).isEqualTo(90);
    assertThat(SkyPosition.ofDegrees(0, -90).decDegrees()).isEqualTo(-90);
  }

  @Test
  void holdsNoNegativeZero() {
    assertThat(SkyPosition.ofDegrees(0, -0.0)).isEqualTo(SkyPosition.ofDegrees(0, 0));
  }

  /** astropy 8.0: {@code SkyCoord(ra, dec, unit="deg").galactic}. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 96.33728336969006, -60.188551946914465",
    "83.63308, 22.0145, 184.55745621589548, -5.784359313384402",
    "266.41681, -29.00781, 359.9442454458893, -0.04614727661821009",
    "359.999, -89.9, 302.956956164361, -27.225741691385036",
    "12.3, 89.99, 122.93181554941513, 27.118252891671492",
    "180, 45, 149.4805342832203, 69.38409924995267",
  })
  void givesGalacticCoordinatesAsAstropyDoes(double ra, double dec, double l, double b) {
    Galactic galactic = SkyPosition.ofDegrees(ra, dec).galactic();
    assertThat(galactic.longitudeDegrees()).isCloseTo(l, within(1e-10));
    assertThat(galactic.latitudeDegrees()).isCloseTo(b, within(1e-10));
  }
}

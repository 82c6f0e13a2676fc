package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalDegreesTest {

  @ParameterizedTest
  @CsvSource({
    "359.999994, 359.99999",
    "359.999995, 0.00000",
    "359.99999999999994, 0.00000",
    "0, 0.00000",
    "1e-300, 0.00000",
    "83.63308, 83.63308",
    "12.3456789, 12.34568",
  })
  void neverWritesARightAscensionOf360(double ra, String text) {
    assertThat(SkyPosition.ofDegrees(ra, 1).raDecimal()).isEqualTo(text);
    assertThat(new Galactic(ra, 1).longitudeDecimal()).isEqualTo(text);
    assertThat(SkyPosition.parseRa(text)).isBetween(0.0, 359.99999);
  }

  @ParameterizedTest
  @CsvSource({
    "76.4638, +76.46380",
    "-29.00781, -29.00781",
    "0, +0.00000",
    "-0.000001, -0.00000",
    "90, +90.00000",
    "-89.999999, -90.00000",
  })
  void writesADeclinationAlwaysWithItsSign(double dec, String text) {
    assertThat(SkyPosition.ofDegrees(1, dec).decDecimal()).isEqualTo(text);
    assertThat(new Galactic(1, dec).latitudeDecimal()).isEqualTo(text);
    assertThat(Math.abs(SkyPosition.parseDec(text))).isLessThanOrEqualTo(90);
  }

  @Test
  void writesBothSoThatTheyCanBeReadAgain() {
    SkyPosition position = SkyPosition.ofDegrees(359.9999999, -0.5);
    assertThat(position.toDecimal()).isEqualTo("0.00000 -0.50000");
    assertThat(SkyPosition.parse(position.toDecimal())).isEqualTo(SkyPosition.ofDegrees(0, -0.5));
  }
}

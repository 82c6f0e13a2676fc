package org.tom4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tom4j.astro.Magnitude;

final class PhotometryTest {

  @Test
  void aBrightFluxIsAnAbMagnitudeWithItsError() {
    Photometry light = Photometry.nanojansky(Series.DIFFERENCE, "lsstg", 1000, 50.0);

    assertThat(light.mag()).isCloseTo(23.9, within(1e-12));
    assertThat(light.magError()).isCloseTo(0.0542868, within(1e-6));
    assertThat(light.limit()).isNull();
    assertThat(light.system()).isEqualTo(Magnitude.System.AB);
    assertThat(light.flux()).isEqualTo(1000);
  }

  @Test
  void belowThreeSigmasAFluxIsALimit() {
    Photometry light = Photometry.nanojansky(Series.FORCED, "lsstg", 149.9, 50.0);

    assertThat(light.mag()).isNull();
    assertThat(light.limit()).isCloseTo(31.4 - 2.5 * Math.log10(150), within(1e-12));
    assertThat(light.limitSigmas()).isEqualTo(3);
    assertThat(light.negative()).isFalse();
  }

  @Test
  void aNegativeFluxKeepsItsSignAndGivesNoMagnitude() {
    Photometry light = Photometry.nanojansky(Series.DIFFERENCE, "lsstg", -1000, 50.0);

    assertThat(light.mag()).isNull();
    assertThat(light.negative()).isTrue();
    assertThat(light.flux()).isEqualTo(-1000);
  }

  @Test
  void aFluxWithoutAnErrorGivesNeitherMagnitudeNorLimit() {
    Photometry light = Photometry.nanojansky(Series.TOTAL, "lsstg", 1000, null);

    assertThat(light.mag()).isNull();
    assertThat(light.limit()).isNull();
  }

  @Test
  void whatIsNoNumberIsNoBrightness() {
    assertThatThrownBy(
            () -> Photometry.magnitude(Series.TOTAL, "ztfg", Double.NaN, null, Magnitude.System.AB))
        .hasMessageContaining("mag")
        .hasMessageContaining("NaN");
  }
}

package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.astro.Band.Marker;

class BandTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ztfg",
        "ztfr",
        "ztfi",
        "lsstu",
        "lsstg",
        "lsstr",
        "lssti",
        "lsstz",
        "lssty",
        "atlasc",
        "atlaso",
        "ps1g",
        "ps1r",
        "ps1i",
        "ps1z",
        "ps1y",
        "gaiabp",
        "gaiag",
        "gaiarp",
        "sdssu",
        "sdssg",
        "sdssr",
        "sdssi",
        "sdssz",
        "bessellu",
        "bessellb",
        "bessellv",
        "bessellr",
        "besselli",
        "2massj",
        "2massh",
        "2massks",
        "tess"
      })
  void isRegistered(String code) {
    assertThat(Band.of(code).registered()).isTrue();
    assertThat(Band.of(code).code()).isEqualTo(code);
    assertThat(Band.all()).contains(Band.of(code));
  }

  @Test
  void oneSurveysGIsNotAnothers() {
    assertThat(Band.of("ztfg")).isNotEqualTo(Band.of("lsstg"));
    assertThat(Band.of("ztfg").label()).isEqualTo("ZTF g");
    assertThat(Band.of("gaiag").system()).isEqualTo(Magnitude.System.VEGA);
    assertThat(Band.of("lsstg").system()).isEqualTo(Magnitude.System.AB);
  }

  @Test
  void isFoundInAnyCase() {
    assertThat(Band.of("ZTFg")).isEqualTo(Band.of("ztfg"));
    assertThat(Band.of("bessellV").label()).isEqualTo("Bessell V");
  }

  @Test
  void theUnknownStaysAsItWasWritten() {
    Band clear = Band.of("Clear (CR)");
    assertThat(clear.registered()).isFalse();
    assertThat(clear.code()).isEqualTo("Clear (CR)");
    assertThat(clear.label()).isEqualTo("Clear (CR)");
    assertThat(clear.survey()).isEmpty();
    assertThat(clear.effectiveNanometres()).isNull();
    assertThat(clear.system()).isEqualTo(Magnitude.System.UNKNOWN);
    assertThat(clear.marker()).isEqualTo(Marker.CROSS);
    assertThat(clear).isEqualTo(Band.of("Clear (CR)")).isNotEqualTo(Band.of("clear (cr)"));
    assertThat(Band.of("g").registered()).isFalse();
  }

  @Test
  void aBlankCodeIsNoBand() {
    assertThatIllegalArgumentException().isThrownBy(() -> Band.of(" "));
  }

  @Test
  void knowsTheNumbersOfZtfAndTheLettersOfRubin() {
    assertThat(Band.ztf(1).code()).isEqualTo("ztfg");
    assertThat(Band.ztf(2).code()).isEqualTo("ztfr");
    assertThat(Band.ztf(3).code()).isEqualTo("ztfi");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Band.ztf(0))
        .withMessageContaining("filter 0");
    assertThat(Band.lsst("u").code()).isEqualTo("lsstu");
    assertThat(Band.lsst("pinhole").code()).isEqualTo("pinhole");
  }

  @Test
  void standsSurveyBySurveyTheBluestFirst() {
    for (int i = 1; i < Band.all().size(); i++) {
      Band before = Band.all().get(i - 1);
      Band band = Band.all().get(i);
      if (before.survey().equals(band.survey())) {
        assertThat(Objects.requireNonNull(before.effectiveNanometres()))
            .isLessThan(Objects.requireNonNull(band.effectiveNanometres()));
      }
    }
    assertThat(Band.all()).doesNotHaveDuplicates();
  }

  @Test
  void coloursStandOutFromWhiteAndFromNearBlack() {
    // 3:1 is what WCAG 2.2 asks of graphics (success criterion 1.4.11).
    assertThat(contrast("#ffffff", "#000000")).isEqualTo(21);
    for (Band band : Band.all()) {
      assertThat(contrast(band.colour(), "#ffffff")).as(band.code()).isGreaterThan(3);
      assertThat(contrast(band.colour(), "#121212")).as(band.code()).isGreaterThan(3);
    }
    assertThat(contrast(Band.of("any").colour(), "#ffffff")).isGreaterThan(3);
    assertThat(contrast(Band.of("any").colour(), "#121212")).isGreaterThan(3);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int from) {
    double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}

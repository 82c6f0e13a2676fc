package org.tom4j.runtime.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;

class PointCheckTest {
  private static final PhotometryPoint POINT =
      PhotometryPoint.of(
          ObservationTime.utc(Instant.EPOCH, "0", null), Series.DIFFERENCE, Band.of("ztfg"), "1");
  private static final PhotometryPoint SEEN = POINT.withMagnitude(Magnitude.of(18));

  @ParameterizedTest
  @CsvSource({"'', 1, survey", "' ', 1, survey", "ZTF, '', survey's id", "ZTF, ' ', survey's id"})
  void refusesABlankSurveyOrNumberSinceItWouldMakeOneMeasurementOfMany(
      String survey, String id, String what) {
    assertThatThrownBy(() -> PointCheck.check(SEEN.withSurveyId(survey, id)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the " + what + " is blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void refusesABlankGroupSinceEverybodyWouldSeeWhatIsForAFew(String group) {
    assertThatThrownBy(() -> PointCheck.check(SEEN.withRestriction(group)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the group is blank");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.1e60, -1e305, Double.MAX_VALUE})
  void refusesAFluxBeyondAnySense(double flux) {
    assertThatThrownBy(() -> PointCheck.check(POINT.withFlux(new Flux(flux, null, "Jy"))))
        .hasMessageContaining("the flux of " + flux + " is beyond ±1.0E60");
    assertThatThrownBy(() -> PointCheck.check(POINT.withFlux(new Flux(1, Math.abs(flux), "Jy"))))
        .hasMessageContaining("the flux error of");
  }

  @ParameterizedTest
  @ValueSource(doubles = {100.5, -101, 1e300})
  void refusesAMagnitudeBeyondAnySense(double magnitude) {
    assertThatThrownBy(() -> PointCheck.check(POINT.withMagnitude(Magnitude.limit(magnitude, 5.0))))
        .hasMessageContaining("the magnitude of " + magnitude + " is beyond ±100");
    Magnitude unsure = Magnitude.of(18).withError(Math.abs(magnitude));
    assertThatThrownBy(() -> PointCheck.check(POINT.withMagnitude(unsure)))
        .hasMessageContaining("the magnitude's error");
  }

  @Test
  void keepsWhatMakesSenseAndLeavesOutBlankWords() {
    PhotometryPoint sun =
        POINT
            .withMagnitude(Magnitude.of(-26.7))
            .withFlux(new Flux(-1e59, 1e59, "photons"))
            .withSurveyId("ZTF", "42")
            .withInstrument(" ", "P48\u202e");
    PhotometryPoint checked = PointCheck.check(sun);
    assertThat(checked.magnitude()).isEqualTo(Magnitude.of(-26.7).withBand(Band.of("ztfg")));
    assertThat(checked.flux()).isEqualTo(sun.flux());
    assertThat(checked.surveyId()).isEqualTo("42");
    assertThat(checked.telescope()).isNull();
    assertThat(checked.instrument()).isEqualTo("P48\uFFFD");
  }
}

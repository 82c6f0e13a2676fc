package org.tom4j.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;

class PhotometryPointTest {
  private static final Band BAND = Band.of("ztfr");
  private static final ObservationTime TIME =
      ObservationTime.utc(
          Instant.parse("2018-09-11T02:56:25.995840Z"),
          "2458372.6225231",
          ObservationTime.Reference.START);
  private final PhotometryPoint point =
      PhotometryPoint.of(TIME, PhotometryPoint.Series.DIFFERENCE, BAND, "1");

  @Test
  void keepsWhatItIsGiven() {
    Magnitude magnitude = Magnitude.of(17).withBand(BAND).asDifference();
    Flux flux = new Flux(1200, 30.0, "nJy");
    assertThat(
            point
                .withMagnitude(magnitude)
                .withFlux(flux)
                .withSurveyId("ZTF", "123")
                .withInstrument("P48", "ZTF")
                .withExposure(Duration.ofSeconds(30))
                .withRestriction("ZTF partnership"))
        .isEqualTo(
            new PhotometryPoint(
                TIME,
                PhotometryPoint.Series.DIFFERENCE,
                BAND,
                magnitude,
                flux,
                "ZTF",
                "123",
                "1",
                "P48",
                "ZTF",
                Duration.ofSeconds(30),
                "ZTF partnership"));
  }

  @Test
  void isNegativeByItsMagnitudesKindOrItsFluxsSign() {
    Magnitude fading = Magnitude.of(17).asNegativeDifference();
    assertThat(point.withMagnitude(fading).negative()).isTrue();
    assertThat(point.withMagnitude(Magnitude.of(17).asDifference()).negative()).isFalse();
    assertThat(point.withFlux(new Flux(-3, null, "nJy")).negative()).isTrue();
    assertThat(point.withFlux(new Flux(3, null, "nJy")).negative()).isFalse();
    assertThat(point.negative()).isFalse();
  }

  @Test
  void callsALimitNoFadingEvenWhereItsFluxIsBelowZero() {
    assertThat(
            point
                .withMagnitude(Magnitude.limit(20.5, 5.0))
                .withFlux(new Flux(-3, 2.0, "nJy"))
                .negative())
        .isFalse();
    assertThat(
            point
                .withMagnitude(Magnitude.limit(20.5, 3.0))
                .withFlux(new Flux(-30, 2.0, "nJy"))
                .negative())
        .isTrue();
  }

  @Test
  void refusesTheMagnitudeOfAnotherBand() {
    Magnitude other = Magnitude.of(17).withBand(Band.of("ztfg"));
    assertThatThrownBy(() -> point.withMagnitude(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ztfr")
        .hasMessageContaining("ztfg");
  }

  @Test
  void refusesToBeNameless() {
    assertThatThrownBy(() -> PhotometryPoint.of(TIME, PhotometryPoint.Series.TOTAL, BAND, " "))
        .hasMessageContaining("sourceId");
  }

  @Test
  void refusesAFluxThatIsNone() {
    assertThatThrownBy(() -> new Flux(Double.NaN, null, "nJy")).hasMessageContaining("Flux.value");
    assertThatThrownBy(() -> new Flux(1, -1.0, "nJy")).hasMessageContaining("Flux.error");
    assertThatThrownBy(() -> new Flux(1, 1.0, "")).hasMessageContaining("Flux.unit");
  }
}

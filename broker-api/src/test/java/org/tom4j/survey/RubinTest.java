package org.tom4j.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.JsonValue.JsonNull;
import org.tom4j.broker.JsonValue.JsonNumber;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;

class RubinTest {

  @Test
  void readsTaiAndKeepsItsDigits() {
    ObservationTime time =
        Objects.requireNonNull(Rubin.mjdTai(new JsonNumber("61217.41670499195")));
    // 0.41670499195 of a day is 36003.311304 s: 10:00:03.311304 TAI, 37 s ahead of UTC.
    assertThat(time.utc()).isEqualTo(Instant.parse("2026-06-26T09:59:26.311304Z"));
    assertThat(time.original()).isEqualTo("61217.41670499195");
    assertThat(time.scale()).isEqualTo(ObservationTime.Scale.TAI);
    assertThat(time.reference()).isEqualTo(ObservationTime.Reference.MID);
    assertThat(Rubin.mjdTai(new JsonNull())).isNull();
    assertThat(Rubin.mjdTai(new JsonNumber("NaN"))).isNull();
    assertThat(Rubin.mjdTai(null)).isNull();
  }

  @Test
  void takesNoughtAndNothingForNoId() {
    assertThat(Rubin.id("0")).isNull();
    assertThat(Rubin.id(" ")).isNull();
    assertThat(Rubin.id(null)).isNull();
    assertThat(Rubin.id("170587116732416143")).isEqualTo("170587116732416143");
  }

  @Test
  void knowsANumberWithAndWithoutItsSurvey() {
    assertThat(Rubin.objectId("170094456365121569")).isEqualTo("170094456365121569");
    assertThat(Rubin.objectId("LSST170094456365121569")).isEqualTo("170094456365121569");
    for (String other : List.of("", "2024", "0170094456365121569", "ZTF26aaaaaab", "LSST")) {
      assertThat(Rubin.objectId(other)).as(other).isNull();
    }
  }

  @Test
  void makesAMagnitudeOfAPositiveFluxAndALimitOfANegativeOne() {
    Magnitude bright = Objects.requireNonNull(Rubin.magnitude(2137.967, 101.69049, "g"));
    // 31.4 - 2.5 log10(2137.967) = 23.07500; 1.085736 * 101.69049 / 2137.967 = 0.05164.
    assertThat(bright.value()).isCloseTo(23.07500, within(1e-5));
    assertThat(bright.error()).isCloseTo(0.05164, within(1e-5));
    assertThat(bright.band()).isEqualTo(Band.of("lsstg"));
    Magnitude faded = Objects.requireNonNull(Rubin.magnitude(-2615.273, 216.23157, "i"));
    assertThat(faded.isLimit()).isTrue();
    assertThat(faded.sigmas()).isEqualTo(3.0);
    assertThat(Rubin.magnitude(10.0, 0.0, "i")).isNull();
    assertThat(Rubin.magnitude(10.0, null, "i")).isNull();
    assertThat(Rubin.magnitude(Double.NaN, 1.0, "i")).isNull();
  }

  @Test
  void keepsDifferenceTotalAndForcedApartAndEachFluxSigned() {
    List<PhotometryPoint> points = points(false, -2615.273, 216.23157, 6471.1646, 212.64682);
    assertThat(points)
        .extracting(PhotometryPoint::series)
        .containsExactly(Series.DIFFERENCE, Series.TOTAL);
    assertThat(points)
        .extracting(PhotometryPoint::flux)
        .containsExactly(
            new Flux(-2615.273, 216.23157, "nJy"), new Flux(6471.1646, 212.64682, "nJy"));
    assertThat(points)
        .extracting(PhotometryPoint::surveyId)
        .containsExactly("170587116732416143", "170587116732416143 total");
    assertThat(points.getFirst().negative()).isTrue();
    assertThat(points(true, 5.0, 2.0, 9.0, 2.0))
        .singleElement()
        .satisfies(forced -> {
          assertThat(forced.series()).isEqualTo(Series.FORCED);
          assertThat(Objects.requireNonNull(forced.magnitude()).isLimit()).isTrue();
        });
    assertThat(points(false, null, null, null, null)).isEmpty();
  }

  private static List<PhotometryPoint> points(
      boolean forced,
      @Nullable Double psfFlux,
      @Nullable Double psfFluxErr,
      @Nullable Double scienceFlux,
      @Nullable Double scienceFluxErr) {
    return new RubinMeasurement(
            "170587116732416143",
            forced,
            Rubin.mjdTai(new JsonNumber("61217.41670499195")),
            "i",
            psfFlux,
            psfFluxErr,
            scienceFlux,
            scienceFluxErr)
        .points()
        .toList();
  }
}

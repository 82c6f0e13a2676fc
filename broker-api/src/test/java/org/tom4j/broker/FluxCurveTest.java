package org.tom4j.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.PhotometryPoint.Series;

class FluxCurveTest {
  private static final Instant TIME = Instant.parse("2026-03-10T06:00:00.000000001Z");
  private static final List<Series> SERIES = List.of(Series.values());
  private static final Band BAND = Band.of("lsstr");

  @Test
  void saysOfEachMeasurementWhatItsPointSays() {
    Random random = new Random(20260310);
    FluxCurve.Builder built = new FluxCurve.Builder(1);
    PhotometryPoint[] points = new PhotometryPoint[2_000];
    for (int i = 0; i < points.length; i++) {
      Series series = SERIES.get(random.nextInt(3));
      Band band = Band.all().get(random.nextInt(Band.all().size()));
      Instant time = TIME.plusNanos(random.nextLong(1L << 50));
      double error =
          switch (random.nextInt(5)) {
            case 0 -> Double.NaN;
            case 1 -> 0;
            default -> Math.pow(10, random.nextDouble(-26, 50));
          };
      double scale = error > 0 ? error : 1e20;
      double flux =
          switch (random.nextInt(6)) {
            case 0 -> 3 * scale;
            case 1 -> -3 * scale;
            case 2 -> 0;
            default -> random.nextGaussian() * 5 * scale;
          };
      flux = Math.clamp(flux, -1e50, 1e50);
      built.add(time, series, band, flux, error);
      Flux told = new Flux(flux, Double.isNaN(error) ? null : error, "nJy");
      Magnitude magnitude = error > 0 ? Magnitude.ofFlux(flux, error).withBand(band) : null;
      points[i] =
          PhotometryPoint.of(ObservationTime.utc(time, "" + time, null), series, band, "" + i)
              .withFlux(told)
              .withMagnitude(
                  magnitude == null
                      ? null
                      : series == Series.TOTAL ? magnitude.asTotal() : magnitude.asDifference());
    }
    FluxCurve curve = built.build();
    assertThat(curve.size()).isEqualTo(points.length);
    for (int i = 0; i < points.length; i++) {
      PhotometryPoint point = points[i];
      Magnitude magnitude = point.magnitude();
      assertThat(curve.time(i)).isEqualTo(point.time().utc());
      assertThat(curve.compareTime(i, TIME))
          .isEqualTo(point.time().utc().compareTo(TIME) > 0 ? 1 : 0);
      assertThat(curve.series(i)).isEqualTo(point.series());
      assertThat(curve.band(i)).isEqualTo(point.band());
      assertThat(curve.magnitude(i)).isEqualTo(magnitude);
      assertThat(curve.hasMagnitude(i)).isEqualTo(magnitude != null);
      assertThat(curve.isLimit(i)).isEqualTo(magnitude != null && magnitude.isLimit());
      assertThat(curve.negative(i)).isEqualTo(point.negative());
      if (magnitude != null) {
        assertThat(Math.abs(magnitude.value())).isLessThan(100);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, 1",
    "Infinity, 1",
    "-1.1e50, 1",
    "1, -1",
    "1, 1e-27",
    "1, 1.1e50",
    "1, Infinity",
  })
  void numbersThatNoBrightnessHasAreToldAsPoints(double flux, double error) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FluxCurve.Builder(1).add(TIME, Series.FORCED, BAND, flux, error))
        .withMessageContaining("nJy");
  }

  @Test
  void soIsWhatWasSeenThroughABandThatIsNotRegistered() {
    FluxCurve.Builder built = new FluxCurve.Builder(1);
    Band own =
        new Band("lsstr", "LSST", "mine", null, Magnitude.System.AB, "#000000", BAND.marker());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> built.add(TIME, Series.FORCED, Band.of("odd"), 1, 1))
        .withMessageContaining("'odd'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> built.add(TIME, Series.FORCED, own, 1, 1));
    assertThat(built.build().size()).isZero();
  }
}

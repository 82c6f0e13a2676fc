package org.tom4j.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;

/** The values computed from histories by chance, as points and as columns, beside a referee. */
class RandomHistoriesTest {
  private static final List<Series> SERIES = List.of(Series.values());
  private static final List<Band> BANDS =
      List.of(Band.of("lsstg"), Band.of("lsstr"), Band.of("ztfr"));

  private Random random = new Random(0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void areThoseOfTheWordsHoweverTheHistoryIsTold(long seed) {
    random = new Random(seed);
    int known = 0;
    int bounds = 0;
    for (int round = 0; round < 1_000; round++) {
      List<PhotometryPoint> points = new ArrayList<>();
      FluxCurve.Builder columns = new FluxCurve.Builder(4);
      for (int i = random.nextInt(random.nextInt(3) == 0 ? 40 : 7); i > 0; i--) {
        add(points, columns);
      }
      FluxCurve curve = columns.build();
      Band band = random.nextBoolean() ? BANDS.get(random.nextInt(3)) : null;
      GenericAlert alert =
          GenericAlert.of("1", null, Alerts.NOW, null)
              .withMagnitude(band == null ? null : Magnitude.of(20).withBand(band));
      PointByPoint referee = PointByPoint.of(Alerts.NOW, band, points);
      Run run = run(new Candidate(alert, () -> Collections.emptyMap(), () -> points));
      Run byColumns =
          run(
              new Candidate(
                  alert, () -> Collections.emptyMap(), RandomHistoriesTest::asked, () -> curve));
      for (Run each : List.of(run, byColumns)) {
        assertThat(value(Known.AGE_DAYS, each)).as("%s", points).isEqualTo(referee.age());
        assertThat(value(Known.N_DETECTIONS, each))
            .as("%s", points)
            .isEqualTo(referee.detections());
        assertThat(value(Known.RATE_MAG_PER_DAY, each)).as("%s", points).isEqualTo(referee.rate());
      }
      known += referee.age() == null ? 0 : 1;
      bounds += referee.rate() instanceof Bound ? 1 : 0;
    }
    assertThat(known).isBetween(300, 900);
    assertThat(bounds).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(longs = {13, 21, 34})
  void ofPointsThatAreNoFluxesToo(long seed) {
    random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      List<PhotometryPoint> points = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        points.add(any());
      }
      PointByPoint referee = PointByPoint.of(Alerts.NOW, null, points);
      Run run =
          run(
              new Candidate(
                  GenericAlert.of("1", null, Alerts.NOW, null),
                  () -> Collections.emptyMap(),
                  () -> points));
      assertThat(value(Known.AGE_DAYS, run)).as("%s", points).isEqualTo(referee.age());
      assertThat(value(Known.N_DETECTIONS, run)).as("%s", points).isEqualTo(referee.detections());
      assertThat(value(Known.RATE_MAG_PER_DAY, run)).as("%s", points).isEqualTo(referee.rate());
    }
  }

  private static List<PhotometryPoint> asked() {
    throw new IllegalStateException("points are asked for beside columns");
  }

  private static Run run(Candidate candidate) {
    return new Run(candidate, 0, null);
  }

  private static @Nullable Object value(Known known, Run run) {
    Object value = run.once(known);
    return value instanceof Unknown ? null : value;
  }

  private void add(List<PhotometryPoint> points, FluxCurve.Builder columns) {
    PhotometryPoint bare = bare();
    double error =
        switch (random.nextInt(6)) {
          case 0 -> Double.NaN;
          case 1 -> 0;
          default -> random.nextInt(1, 4) * 100;
        };
    double scale = error > 0 ? error : 100;
    double flux =
        scale * (random.nextBoolean() ? random.nextInt(-6, 9) : random.nextDouble(-9, 20));
    columns.add(bare.time().utc(), bare.series(), bare.band(), flux, error);
    Magnitude magnitude = error > 0 ? Magnitude.ofFlux(flux, error).withBand(bare.band()) : null;
    points.add(
        bare.withFlux(new Flux(flux, Double.isNaN(error) ? null : error, "nJy"))
            .withMagnitude(
                magnitude == null
                    ? null
                    : bare.series() == Series.TOTAL
                        ? magnitude.asTotal()
                        : magnitude.asDifference()));
  }

  /** A magnitude, a loss, a limit, a flux, or two of them that need not fit each other. */
  private PhotometryPoint any() {
    PhotometryPoint bare = bare();
    Magnitude some = Magnitude.of(random.nextDouble(15, 25));
    Magnitude magnitude =
        switch (random.nextInt(6)) {
          case 0 -> null;
          case 1 -> Magnitude.limit(20.5, 5.0);
          case 2 -> some.withError(0.1).asNegativeDifference();
          case 3 -> some.withError(0.0).inSystem(Magnitude.System.AB).asDifference();
          case 4 -> some.withError(random.nextDouble(0.5)).asTotal();
          default -> some.withError(random.nextDouble(0.5)).asDifference();
        };
    Flux flux =
        switch (random.nextInt(4)) {
          case 0 -> new Flux(random.nextGaussian() * 5, null, "uJy");
          case 1 -> new Flux(random.nextGaussian() * 5, 1.0, "uJy");
          default -> null;
        };
    return bare.withMagnitude(magnitude).withFlux(flux);
  }

  /** Before the alert or a little after it, often at the time of another. */
  private PhotometryPoint bare() {
    long steps = random.nextInt(3) == 0 ? random.nextLong(-2, 9) : random.nextLong(-100, 3_000);
    Instant time = Alerts.NOW.minusMillis(steps * 500_500).minusNanos(random.nextLong(2) * 999);
    return PhotometryPoint.of(
        ObservationTime.utc(time, time.toString(), null),
        SERIES.get(random.nextInt(3)),
        BANDS.get(random.nextInt(BANDS.size())),
        "p");
  }
}

package org.tom4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.runtime.feed.PointCheck;

final class ToldPointsTest {
  private static final double[] NUMBERS = {
    0, -0.0, 1, -1, 18.5, 99.9, -999, 1e-320, -1e-300, 1e59, -1e60, 1e61, 1e308, -1e308
  };
  private static final String[] TEXTS = {"", " ", "ZTF", "ztf\u0000", "İ", "x".repeat(100)};

  @Test
  void makesDataOfWhateverPassesTheCheckOfPoints() {
    var random = new Random(20261126);
    List<PhotometryPoint> good = new ArrayList<>();
    int bad = 0;
    for (int i = 0; i < 20_000; i++) {
      try {
        good.add(PointCheck.check(point(random, i)));
      } catch (IllegalArgumentException unfit) {
        bad++;
      }
    }
    assertThat(good).hasSizeGreaterThan(1000);
    assertThat(bad).isGreaterThan(1000);

    List<NewDatum> data = ToldPoints.of("TEST", 1L, good);

    assertThat(data).hasSameSizeAs(good);
    LightCurve curve = LightCurve.told(data);
    assertThat(curve.points())
        .allMatch(point -> point.magnitude().length() < 10)
        .hasSizeGreaterThan(500);
    assertThat(curve.others()).allMatch(other -> other.value().length() < 40);
  }

  @Test
  void givesAFluxWithAnErrorOfNothingNoLimitOfSevenHundredMagnitudes() {
    PhotometryPoint faint =
        point("uJy").withFlux(new Flux(-1.0, 1e-300, "uJy")).withInstrument("P48", "ZTF");
    Photometry light =
        Objects.requireNonNull(ToldPoints.of("TEST", 1L, List.of(faint)).getFirst().photometry());
    assertThat(light.limit()).isNull();
    assertThat(light.mag()).isNull();
    assertThat(light.flux()).isEqualTo(-1.0);
    assertThat(light.negative()).isTrue();
  }

  private static PhotometryPoint point(Random random, int i) {
    PhotometryPoint point = point("p" + i);
    if (random.nextInt(3) > 0) {
      Magnitude magnitude =
          random.nextBoolean()
              ? Magnitude.limit(number(random), positive(random))
              : Magnitude.of(number(random)).withError(positive(random));
      point = point.withMagnitude(magnitude);
    }
    if (random.nextInt(3) > 0) {
      String unit = List.of("nJy", "uJy", "Jy", "DN").get(random.nextInt(4));
      point = point.withFlux(new Flux(number(random), positive(random), unit));
    }
    return random.nextBoolean() ? point : point.withSurveyId(text(random), text(random));
  }

  private static PhotometryPoint point(String id) {
    ObservationTime time = ObservationTime.utc(Instant.EPOCH, "0", null);
    return PhotometryPoint.of(time, PhotometryPoint.Series.DIFFERENCE, Band.of("ztfg"), id);
  }

  private static double number(Random random) {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private static @Nullable Double positive(Random random) {
    double number = Math.abs(number(random));
    return number == 0 ? null : number;
  }

  private static String text(Random random) {
    return TEXTS[random.nextInt(TEXTS.length)];
  }
}

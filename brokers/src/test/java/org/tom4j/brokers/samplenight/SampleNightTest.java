package org.tom4j.brokers.samplenight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.form.Range;

class SampleNightTest {
  private static final SampleQuery ALL = new SampleQuery(null, null, null, false, null, false);
  private final SampleNight night = new SampleNight();

  @Test
  void saysThatItIsInvented() {
    assertThat(night.info().source()).isEqualTo(BrokerInfo.Source.SYNTHETIC);
    assertThat(night.info().sourceNote()).contains("invented");
    assertThat(alerts(ALL))
        .extracting(SampleAlert::name)
        .allMatch(name -> name.startsWith("SAMPLE26a"));
  }

  @Test
  void isTheSameNightEachTime() {
    assertThat(alerts(ALL)).isEqualTo(alerts(ALL)).doesNotHaveDuplicates();
  }

  @Test
  void showsEveryKindInSeveralBandsInOrderOfTime() {
    List<SampleAlert> alerts = alerts(ALL);
    assertThat(alerts).hasSizeGreaterThan(60);
    assertThat(alerts).extracting(SampleAlert::kind).contains(Kind.values());
    assertThat(alerts).extracting(SampleAlert::band).contains(SampleBand.values());
    assertThat(alerts).isSortedAccordingTo(Comparator.comparing(SampleAlert::time));
    assertThat(alerts).extracting(SampleAlert::id).doesNotHaveDuplicates();
    assertThat(alerts).anyMatch(SampleAlert::negative);
    assertThat(alerts)
        .allMatch(alert -> alert.time().isAfter(Instant.parse("2026-11-20T01:59:00Z")))
        .allMatch(alert -> alert.time().isBefore(Instant.parse("2026-11-20T12:00:00Z")));
  }

  @Test
  void keepsToTheQuery() {
    SampleQuery query =
        new SampleQuery(Kind.SUPERNOVA, new Range<>(16.0, 18.0), 5, false, null, false);
    assertThat(alerts(query))
        .hasSize(5)
        .allMatch(
            alert -> alert.kind() == Kind.SUPERNOVA && alert.mag() >= 16 && alert.mag() <= 18);
  }

  @Test
  void saysOfWhatMovesThatItsPlaceIsThatOfItsTime() {
    List<SampleAlert> night0 = alerts(new SampleQuery(null, null, null, false, null, false));
    assertThat(night0)
        .allSatisfy(alert -> {
          GenericAlert told = night.toGenericAlert(alert);
          assertThat(told.position()).isEqualTo(SkyPosition.ofDegrees(alert.ra(), alert.dec()));
          assertThat(told.solarSystem()).isEqualTo(alert.kind() == Kind.MOVING_OBJECT);
        });
    assertThat(night0).extracting(SampleAlert::kind).contains(Kind.MOVING_OBJECT, Kind.SUPERNOVA);
  }

  @Test
  void movesWhatMoves() {
    List<SampleAlert> alerts =
        alerts(new SampleQuery(Kind.MOVING_OBJECT, null, 2, false, null, false));
    assertThat(alerts.getFirst().name()).isEqualTo(alerts.getLast().name());
    assertThat(alerts.getFirst().ra()).isNotEqualTo(alerts.getLast().ra());
  }

  @Test
  void mapsAnAlertWhole() {
    SampleAlert alert =
        new SampleAlert(
            "SAMPLE26aab-1-g",
            "SAMPLE26aab",
            Kind.SUPERNOVA,
            Instant.parse("2026-11-20T03:00:00Z"),
            12.5,
            -45.25,
            SampleBand.G,
            18.5,
            0.05,
            false,
            20.5,
            0.9,
            1);
    GenericAlert mapped = night.toGenericAlert(alert);
    assertThat(mapped.id()).isEqualTo("SAMPLE26aab-1-g");
    assertThat(mapped.timestamp()).isEqualTo(Instant.parse("2026-11-20T03:00:00Z"));
    assertThat(mapped.magnitude())
        .isEqualTo(
            Magnitude.of(18.5)
                .withError(0.05)
                .withBand(Band.of("ztfg"))
                .inSystem(Magnitude.System.AB)
                .asDifference());
    assertThat(mapped.scoreName()).isEqualTo("realness");
    assertThat(mapped.extras()).containsExactly(Map.entry("kind", "supernova"));
  }

  @Test
  void drawsLimitsBeforeTheRiseAndTheAlertItselfLast() {
    SampleAlert alert =
        alerts(new SampleQuery(Kind.SUPERNOVA, null, 1, false, null, false)).getFirst();
    List<PhotometryPoint> points =
        night.lightCurve(alert, context()).filter(SampleNightTest::isDifference).toList();

    assertThat(points).hasSizeGreaterThan(20);
    assertThat(points).isSortedAccordingTo(Comparator.comparing(point -> point.time().utc()));
    assertThat(magnitude(points.getFirst()).kind()).isEqualTo(Magnitude.Kind.LIMIT);
    PhotometryPoint last = points.getLast();
    assertThat(last.time().utc()).isEqualTo(alert.time());
    assertThat(magnitude(last).value()).isEqualTo(alert.mag());
    assertThat(points).extracting(PhotometryPoint::sourceId).doesNotHaveDuplicates();
  }

  @Test
  void fadesAVariableStarBelowItsReference() {
    List<SampleAlert> stars =
        alerts(new SampleQuery(Kind.VARIABLE_STAR, null, null, false, null, false));
    List<PhotometryPoint> points =
        night
            .lightCurve(stars.getFirst(), context())
            .filter(SampleNightTest::isDifference)
            .toList();
    assertThat(
            points.stream().collect(Collectors.partitioningBy(PhotometryPoint::negative)).values())
        .allMatch(some -> !some.isEmpty());
  }

  @Test
  void givesForcedFluxesTheirSign() {
    SampleAlert alert =
        alerts(new SampleQuery(Kind.VARIABLE_STAR, null, 1, false, null, false)).getFirst();
    List<PhotometryPoint> forced =
        night
            .lightCurve(alert, context())
            .filter(point -> point.series() == PhotometryPoint.Series.FORCED)
            .toList();
    assertThat(forced).isNotEmpty().allMatch(point -> point.magnitude() == null);
    assertThat(forced).anyMatch(PhotometryPoint::negative);
    assertThat(forced).allMatch(point -> Objects.requireNonNull(point.flux()).unit().equals("uJy"));
  }

  @Test
  void refusesARateThatNobodyCouldWatch() {
    assertThatThrownBy(() -> new SampleQuery(null, null, null, true, 10_001, false))
        .hasMessageContaining("10000");
    assertThatThrownBy(() -> new SampleQuery(null, null, 0, false, null, false))
        .hasMessageContaining("at least 1");
  }

  @Test
  void takesATurnOfItsPaceForEachAlertOfTheNight() {
    AtomicInteger looks = new AtomicInteger();
    // Each look at the clock is as late as the pace wants, so nothing really waits.
    SampleNight paced = new SampleNight(() -> looks.getAndIncrement() * 100_000_000L);
    try (Stream<SampleAlert> alerts =
        paced.fetchAlerts(new SampleQuery(null, null, null, false, 10, false), context())) {
      assertThat(alerts.toList()).isEqualTo(alerts(ALL));
    }
    assertThat(looks).hasValue(alerts(ALL).size() + 1);
  }

  @Test
  void endsAtOnceWhenItIsStoppedWhileItWaits() {
    Thread.currentThread().interrupt();
    assertThat(alerts(new SampleQuery(null, null, null, false, 1, false))).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }

  private List<SampleAlert> alerts(SampleQuery query) {
    try (Stream<SampleAlert> alerts = night.fetchAlerts(query, context())) {
      return alerts.toList();
    }
  }

  private static ModuleContext context() {
    return new ModuleContext(null, null);
  }

  private static boolean isDifference(PhotometryPoint point) {
    return point.series() == PhotometryPoint.Series.DIFFERENCE;
  }

  private static Magnitude magnitude(PhotometryPoint point) {
    @Nullable Magnitude magnitude = point.magnitude();
    return Objects.requireNonNull(magnitude);
  }

  @Test
  void drawsAPictureThatShowsWhatTheAlertIsOfInTheMiddle() {
    SampleAlert alert =
        alerts(ALL).stream()
            .filter(each -> each.mag() < 17 && !each.negative())
            .findFirst()
            .orElseThrow();
    float[] science = pixels(alert, Cutout.Kind.SCIENCE);
    float[] template = pixels(alert, Cutout.Kind.TEMPLATE);
    float[] difference = pixels(alert, Cutout.Kind.DIFFERENCE);
    int middle = 31 * 63 + 31;
    assertThat(science[middle]).isGreaterThan(template[middle]);
    for (float pixel : difference) {
      assertThat(pixel).isLessThanOrEqualTo(difference[middle]);
    }
    assertThat(pixels(alert, Cutout.Kind.SCIENCE)).isEqualTo(science);
  }

  private float[] pixels(SampleAlert alert, Cutout.Kind kind) {
    Cutout picture = night.cutout(alert, kind, new ModuleContext(null, null));
    assertThat(picture.northUp()).isFalse();
    ByteBuffer file = ByteBuffer.wrap(picture.image());
    assertThat(file.remaining()).isEqualTo(2880 + 6 * 2880);
    float[] pixels = new float[63 * 63];
    file.position(2880).slice().asFloatBuffer().get(pixels);
    return pixels;
  }
}

package org.tom4j.brokers.alerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Flux;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class AlerceRubinTest {
  private final AlerceRubin alerce = new AlerceRubin();

  @Test
  void mapsAnObjectWithItsSixtyFourBitIdAndItsTaiTime() {
    try (Service service =
        Service.answering(
            path -> own(path.contains("page=1&") ? "rubin_objects.json" : "rubin_none.json"))) {
      List<GenericAlert> alerts = read(context(service));
      assertThat(service.asked())
          .containsExactly(
              "/object_api/list_objects?survey=lsst&page=1&page_size=2",
              "/object_api/list_objects?survey=lsst&page=2&page_size=2");
      GenericAlert first = alerts.getFirst();
      assertThat(first.id()).isEqualTo("170094456365121569");
      // 0.036344 of a day is 3140.1216 s: 00:52:20.1216 TAI, 37 s ahead of UTC.
      assertThat(first.timestamp()).isEqualTo(Instant.parse("2026-05-29T00:51:43.121600Z"));
      assertThat(first.position()).isEqualTo(SkyPosition.ofDegrees(150.842813, 2.963688));
      assertThat(first.score()).isEqualTo(0.98657);
      assertThat(first.url()).isEqualTo("https://lsst.alerce.online/object/170094456365121569");
      assertThat(first.aliases()).containsExactly("LSST170094456365121569");
    }
  }

  @Test
  void keepsSignedFluxesReadsUAsSixAndLeavesOutWhatWasWithdrawn() {
    try (Service service = Service.answering(AlerceRubinTest::curve)) {
      List<PhotometryPoint> points =
          alerce.photometry("LSST170094456365121569", context(service)).toList();
      assertThat(service.asked())
          .containsExactly(
              "/lightcurve_api/detections?survey_id=lsst&oid=170094456365121569",
              "/lightcurve_api/forced-photometry?survey_id=lsst&oid=170094456365121569");
      assertThat(points)
          .extracting(PhotometryPoint::series)
          .containsExactly(Series.FORCED, Series.DIFFERENCE, Series.TOTAL);
      assertThat(points)
          .extracting(point -> point.band().code())
          .containsExactly("lsstr", "lsstu", "lsstu");
      PhotometryPoint faded = points.get(1);
      assertThat(faded.flux()).isEqualTo(new Flux(-2615.25, 216.25, "nJy"));
      assertThat(faded.negative()).isTrue();
      assertThat(faded.surveyId()).isEqualTo("170094456365121999");
    }
  }

  @Test
  void knowsRubinsNamesAlone() {
    assertThat(alerce.knows("170094456365121569")).isTrue();
    assertThat(alerce.knows("LSST170094456365121569")).isTrue();
    assertThat(alerce.knows("ZTF26aaaaaab")).isFalse();
    assertThat(alerce.knows("2024")).isFalse();
  }

  @Test
  void readsRecordedDetectionsWhole() {
    // Before the service: where nothing is recorded the test ends here, and not in its thread.
    byte[] detections = Recorded.answer("alerce/lsst_detections_170587116732416143.json");
    try (Service service =
        Service.answering(path ->
            Answer.json(
                path.contains("forced") ? "[]".getBytes(StandardCharsets.UTF_8) : detections))) {
      List<PhotometryPoint> points =
          alerce.photometry("170587116732416143", context(service)).toList();
      assertThat(service.bad()).isEmpty();
      // Three detections, each with its difference and its total flux.
      assertThat(points).hasSize(6);
      PhotometryPoint first =
          points.stream()
              .filter(point -> "170587116732416143".equals(point.surveyId()))
              .findFirst()
              .orElseThrow();
      // 0.41670499195 of a day is 36003.311304 s: 10:00:03.311304 TAI, 37 s ahead of UTC.
      assertThat(first.time().utc()).isEqualTo(Instant.parse("2026-06-26T09:59:26.311304Z"));
      assertThat(first.band().code()).isEqualTo("lssti");
      assertThat(first.flux()).isEqualTo(new Flux(-2615.273, 216.23157, "nJy"));
      assertThat(Objects.requireNonNull(first.magnitude()).isLimit()).isTrue();
    }
  }

  private static Answer curve(String path) {
    return own(path.contains("forced") ? "rubin_forced.json" : "rubin_detections.json");
  }

  private List<GenericAlert> read(ModuleContext context) {
    try (Stream<AlerceRubinObject> objects =
        alerce.fetchAlerts(AlerceQueries.pagesOf(2, null, null), context)) {
      return objects.map(alerce::toGenericAlert).toList();
    }
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(AlerceRubinTest.class, name));
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new AlerceSettings(service.address()));
  }
}

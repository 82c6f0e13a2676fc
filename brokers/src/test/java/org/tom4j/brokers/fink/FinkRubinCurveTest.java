package org.tom4j.brokers.fink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.Flux;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.brokers.alerce.AlerceRubin;
import org.tom4j.brokers.alerce.AlerceSettings;

/** The light curves of Rubin's objects, as Fink tells them. */
class FinkRubinCurveTest {
  private static final String ID = "170094456365121569";
  private final FinkRubin fink = new FinkRubin();

  @Test
  void tellsDifferenceTotalAndForcedApartAndLeavesOutWhatWasWithdrawn() {
    try (Service service = Service.answering(FinkRubinCurveTest::curve)) {
      List<PhotometryPoint> points = fink.photometry("LSST" + ID, context(service)).toList();
      assertThat(service.asked()).hasSize(2);
      assertThat(service.asked().getFirst())
          .startsWith("/api/v1/sources?diaObjectId=" + ID + "&columns=r:diaSourceId,");
      assertThat(service.asked().getLast())
          .startsWith("/api/v1/fp?diaObjectId=" + ID + "&columns=r:diaForcedSourceId,");
      assertThat(service.bad()).isEmpty();
      assertThat(points)
          .extracting(PhotometryPoint::series)
          .containsExactly(Series.FORCED, Series.DIFFERENCE, Series.TOTAL);
      PhotometryPoint faded = points.get(1);
      // 2026-06-26T12:00:00 TAI, 37 s ahead of UTC.
      assertThat(faded.time().utc()).isEqualTo(Instant.parse("2026-06-26T11:59:23Z"));
      assertThat(faded.time().original()).isEqualTo("61217.5");
      assertThat(faded.flux()).isEqualTo(new Flux(-2615.25, 216.25, "nJy"));
      assertThat(faded.negative()).isTrue();
      assertThat(Objects.requireNonNull(faded.magnitude()).isLimit()).isTrue();
      assertThat(faded.band().code()).isEqualTo("lsstu");
    }
  }

  @Test
  void tellsTheSamePointsAsAlerceByRubinsOwnNumbers() {
    try (Service ofFink = Service.answering(FinkRubinCurveTest::curve);
        Service ofAlerce = Service.answering(FinkRubinCurveTest::curveOfAlerce)) {
      ModuleContext there =
          new ModuleContext(ofAlerce.http(), new AlerceSettings(ofAlerce.address()));
      List<PhotometryPoint> points = fink.photometry(ID, context(ofFink)).toList();
      assertThat(points)
          .extracting(PhotometryPoint::surveyId)
          .containsExactly(
              "170094456365120001 forced", "170094456365121999", "170094456365121999 total");
      assertThat(new AlerceRubin().photometry(ID, there)).containsExactlyElementsOf(points);
    }
  }

  @Test
  void drawsTheLightCurveOfAnAlertsObject() {
    try (Service service = Service.answering(FinkRubinCurveTest::curve)) {
      ModuleContext context = context(service);
      FinkRubinRow alert = fink.fetchAlert(ID, context);
      assertThat(fink.lightCurve(alert, context)).hasSize(3);
    }
  }

  @Test
  void asksNothingForABodyOfTheSolarSystem() {
    try (Service service =
        Service.answering(_ -> Answer.json("[{\"r:diaObjectId\": 0, \"r:diaSourceId\": 7}]"))) {
      ModuleContext context = context(service);
      FinkRubinQuery tag = FinkRubinQueries.tag("in_tns", null, null);
      FinkRubinRow body = fink.fetchAlerts(tag, context).findFirst().orElseThrow();
      assertThat(fink.lightCurve(body, context)).isEmpty();
      assertThat(service.asked()).hasSize(1);
    }
  }

  @Test
  void hasNothingOfAnObjectThatFinkDoesNotHave() {
    try (Service empty = Service.answering(_ -> Answer.json("[]"));
        Service none = Service.answering(_ -> Answer.html(404));
        Service down = Service.answering(_ -> Answer.html(500))) {
      assertThat(fink.photometry(ID, context(empty))).isEmpty();
      assertThat(fink.photometry(ID, context(none))).isEmpty();
      assertThatThrownBy(() -> fink.photometry(ID, context(down)).toList())
          .isInstanceOf(BrokerException.Unavailable.class);
    }
  }

  @Test
  void knowsRubinsNamesAlone() {
    assertThat(fink.knows(ID)).isTrue();
    assertThat(fink.knows("LSST" + ID)).isTrue();
    assertThat(fink.knows("ZTF26aaaaaab")).isFalse();
    assertThat(fink.knows("2024")).isFalse();
  }

  private static Answer curve(String path) {
    return own(path.contains("/fp") ? "rubin_fp.json" : "rubin_sources.json");
  }

  private static Answer curveOfAlerce(String path) {
    return Answer.json(
        Recorded.own(
            AlerceRubin.class,
            path.contains("forced") ? "rubin_forced.json" : "rubin_detections.json"));
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(FinkRubinCurveTest.class, name));
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new FinkRubin.Settings(service.address()));
  }
}

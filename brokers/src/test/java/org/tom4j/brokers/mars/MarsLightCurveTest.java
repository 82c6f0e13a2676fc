package org.tom4j.brokers.mars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.runtime.json.JsonBinding;

class MarsLightCurveTest {

  @Test
  void putsARecordedHistoryInOrder() {
    List<PhotometryPoint> points =
        points(Recorded.answer("mars/derived_detail_541385122515015008.json"));

    // 9 earlier detections, 15 non-detections, and the alert itself.
    assertThat(points).hasSize(25);
    assertThat(points).isSortedAccordingTo((a, b) -> a.time().utc().compareTo(b.time().utc()));
    assertThat(points).filteredOn(point -> magnitude(point).isLimit()).hasSize(15);

    PhotometryPoint first = points.getFirst();
    // jd 2458276.9552199: 0.4552199 of a day is 39330.99936 s.
    assertThat(first.time())
        .isEqualTo(
            new ObservationTime(
                Instant.parse("2018-06-07T10:55:30.999360Z"),
                "2458276.9552199",
                ObservationTime.Scale.UTC,
                ObservationTime.Reference.START));
    assertThat(first.series()).isEqualTo(PhotometryPoint.Series.DIFFERENCE);
    assertThat(first.band().code()).isEqualTo("ztfr");
    assertThat(magnitude(first).value()).isEqualTo(17.86720085144043);
    assertThat(magnitude(first).error()).isEqualTo(0.0345040000975132);
    assertThat(first.survey()).isEqualTo("ZTF");
    assertThat(first.surveyId()).isEqualTo("522455212515015003");

    PhotometryPoint second = points.get(1);
    assertThat(second.sourceId()).isEqualTo("2458277.9340046/2");
    assertThat(second.surveyId()).startsWith("exposure ").endsWith(" ztfr");
    assertThat(magnitude(second).kind()).isEqualTo(Magnitude.Kind.LIMIT);
    assertThat(magnitude(second).value()).isEqualTo(20.7677001953125);

    PhotometryPoint own = points.getLast();
    assertThat(own.surveyId()).isEqualTo("541385122515015008");
    assertThat(magnitude(own).value()).isEqualTo(18.28744888305664);

    assertThat(points)
        .filteredOn(PhotometryPoint::negative)
        .singleElement()
        .satisfies(point -> assertThat(point.surveyId()).isEqualTo("537425412515010011"));
  }

  @Test
  void knowsBothWaysANegativeDifferenceIsWrittenInOneHistory() {
    List<PhotometryPoint> points =
        points(Recorded.answer("mars/derived_detail_739260766315010006.json"));
    assertThat(points).hasSize(29);
    // All but three of the 22 earlier detections and the alert itself; one is written "0".
    assertThat(points).filteredOn(PhotometryPoint::negative).hasSize(20);
    assertThat(points)
        .filteredOn(point -> "739203156315010009".equals(point.surveyId()))
        .singleElement()
        .matches(PhotometryPoint::negative);
  }

  @Test
  void readsItsOwnHistoryWithoutAskingAnything() {
    List<PhotometryPoint> points = points(Recorded.own(getClass(), "detail.json"));
    assertThat(points)
        .extracting(PhotometryPoint::sourceId)
        .containsExactly(
            "2458980.75/3", "2458990.5/1", "9007199254740993001", "9007199254740993123");
    assertThat(points)
        .extracting(PhotometryPoint::negative)
        .containsExactly(false, false, true, false);
  }

  @Test
  void givesTheSameIdsEachTime() {
    byte[] detail = Recorded.own(getClass(), "detail.json");
    assertThat(points(detail)).isEqualTo(points(detail)).doesNotHaveDuplicates();
  }

  @Test
  void skipsTheMeasurementThatHasNoFilter() {
    List<PhotometryPoint> points =
        points(
            """
            {"lco_id": 11296149, "objectId": "ZTF18abbkloa",
             "candidate": {"magpsf": 16.321626663208, "wall_time": "Mon, 10 Sep 2018 02:56:25 GMT"},
             "prv_candidate": [
               {"candidate": {"jd": 2458372.6225231, "magpsf": 13, "fid": 1}}]}
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(points).hasSize(1);
    assertThat(points.getFirst().time().utc())
        .isEqualTo(Instant.parse("2018-09-11T02:56:25.995840Z"));
    assertThat(magnitude(points.getFirst()).value()).isEqualTo(13);
    assertThat(points.getFirst().band().code()).isEqualTo("ztfg");
  }

  private static Magnitude magnitude(PhotometryPoint point) {
    return Objects.requireNonNull(point.magnitude());
  }

  private static List<PhotometryPoint> points(byte[] detail) {
    MarsAlert alert = new JsonBinding().bind(detail, MarsAlert.class);
    return new Mars().lightCurve(alert, new ModuleContext(null, null)).toList();
  }
}

package org.tom4j.brokers.alerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.form.Range;

class AlerceZtfTest {
  private static final Cone CONE = Cone.of(SkyPosition.ofDegrees(10, 10), Angle.ofArcseconds(10));

  private final AlerceZtf alerce = new AlerceZtf();

  @Test
  void readsOnUntilAPageIsNotFullSinceTheServiceNeverSaysThatThereIsMore() {
    try (Service service =
        Service.answering(
            path -> own(path.contains("page=1&") ? "objects.json" : "objects_2.json"))) {
      List<GenericAlert> alerts =
          ModuleContext.read(alerce, AlerceQueries.pagesOf(2, null, CONE), context(service));
      assertThat(service.asked())
          .containsExactly(
              "/objects/?ra=10&dec=10&radius=10&page=1&page_size=2",
              "/objects/?ra=10&dec=10&radius=10&page=2&page_size=2");
      // The second page repeats an object, for another classifier.
      assertThat(alerts)
          .extracting(GenericAlert::id)
          .containsExactly("ZTF26aaaaaab", "ZTF26aaaaaac");
    }
  }

  @Test
  void asksNoSecondPageWhereTheFirstIsShort() {
    try (Service service = Service.answering(_ -> own("objects.json"))) {
      assertThat(ModuleContext.read(alerce, AlerceQueries.pagesOf(3, null, null), context(service)))
          .hasSize(2);
      assertThat(service.asked()).containsExactly("/objects/?page=1&page_size=3");
    }
  }

  @Test
  void mapsAnObject() {
    try (Service service = Service.answering(_ -> own("objects.json"))) {
      List<GenericAlert> alerts =
          ModuleContext.read(alerce, AlerceQueries.ofClass("SNIa"), context(service));
      assertThat(service.asked())
          .containsExactly(
              "/objects/?classifier=lc_classifier&class=SNIa&probability=0.5&page=1&page_size=20");
      GenericAlert first = alerts.getFirst();
      assertThat(first.id()).isEqualTo("ZTF26aaaaaab").isEqualTo(first.name());
      // 0.5221644002 of a day is 45115.00417728 s.
      assertThat(first.timestamp()).isEqualTo(Instant.parse("2026-09-26T12:31:55.004177Z"));
      assertThat(first.position()).isEqualTo(SkyPosition.ofDegrees(10.0001, 10.0002));
      assertThat(first.magnitude()).isNull();
      assertThat(first.score()).isEqualTo(0.75);
      assertThat(first.scoreName()).isEqualTo("probability SNIa");
      assertThat(first.url()).isEqualTo("https://alerce.online/object/ZTF26aaaaaab");
      assertThat(first.extras())
          .containsEntry("classifier", "lc_classifier")
          .containsEntry("detections", "3");
      assertThat(alerts.getLast().timestamp()).isNull();
      assertThat(alerts.getLast().score()).isNull();
    }
  }

  @Test
  void asksBothEndsOfARangeUnderOneNameAndNoughtAsAPosition() {
    Instant from = Instant.parse("2014-12-09T00:00:00Z"); // MJD 57000
    Instant until = Instant.parse("2017-09-04T00:00:00Z"); // MJD 58000
    var query =
        new AlerceQuery(
            "ZTF18abbuive, ZTF18abcgqmz",
            Cone.of(SkyPosition.ofDegrees(0, 0), Angle.ofArcseconds(10)),
            AlerceQueries.ANY_CLASS,
            new AlerceQuery.Detections(
                new Range<>(null, 7), new Range<>(from, until), new Range<>(until, null)),
            new AlerceQuery.Order(AlerceQuery.SortBy.LASTMJD, AlerceQuery.Direction.ASC, null));
    assertThat(new AlerceZtfRequest(java.net.URI.create("http://x/ztf/v1")).objects(query, 1))
        .hasToString(
            "http://x/ztf/v1/objects/?oid=ZTF18abbuive&oid=ZTF18abcgqmz&ra=0&dec=0&radius=10"
                + "&ndet=1&ndet=7&firstmjd=57000&firstmjd=58000&lastmjd=58000&lastmjd=100000"
                + "&order_by=lastmjd&order_mode=ASC&page=1&page_size=20");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> new AlerceQuery.Classification(null, "SN", 1.5, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AlerceQuery.Classification(null, "SN", null, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AlerceQuery.Order(null, null, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysThatNothingMayMeanAnUnknownClass() {
    try (Service service = Service.answering(_ -> Answer.json("{\"items\": []}"))) {
      ModuleContext context = context(service);
      assertThat(ModuleContext.read(alerce, AlerceQueries.ofClass("NotAClass"), context)).isEmpty();
      assertThat(context.notes()).singleElement().asString().contains("does not know");
    }
  }

  @Test
  void dropsWhatLiesOutsideTheCone() {
    Cone elsewhere = Cone.of(SkyPosition.ofDegrees(200, -10), Angle.ofArcseconds(5));
    try (Service service = Service.answering(_ -> own("objects.json"))) {
      ModuleContext context = context(service);
      assertThat(ModuleContext.read(alerce, AlerceQueries.pagesOf(20, null, elsewhere), context))
          .isEmpty();
      assertThat(context.notes())
          .containsExactly("2 of 2 alerts lay outside the cone and were left out");
    }
  }

  @Test
  void tellsDifferenceTotalLimitsAndForcedApart() {
    try (Service service = Service.answering(AlerceZtfTest::curve)) {
      List<PhotometryPoint> points = alerce.photometry("ZTF26aaaaaab", context(service)).toList();
      assertThat(service.asked())
          .containsExactly(
              "/objects/ZTF26aaaaaab/lightcurve?survey_id=ztf",
              "/objects/ZTF26aaaaaab/forced-photometry");
      assertThat(points)
          .extracting(PhotometryPoint::series)
          .containsExactly(
              Series.FORCED,
              Series.FORCED,
              Series.DIFFERENCE,
              Series.DIFFERENCE,
              Series.DIFFERENCE,
              Series.TOTAL);
      assertThat(points)
          .extracting(point -> Objects.requireNonNull(point.magnitude()).kind())
          .containsExactly(
              Magnitude.Kind.LIMIT,
              Magnitude.Kind.DIFFERENCE,
              Magnitude.Kind.LIMIT,
              Magnitude.Kind.NEGATIVE_DIFFERENCE,
              Magnitude.Kind.DIFFERENCE,
              Magnitude.Kind.TOTAL);
      assertThat(points.get(4).surveyId()).isEqualTo("9007199254740993121");
      assertThat(points.getFirst().surveyId()).isEqualTo("ZTF26aaaaaab 3554222222222 forced");
      assertThat(Objects.requireNonNull(points.get(5).magnitude()).error()).isEqualTo(0.03);
      assertThat(points.getFirst().time().original()).isEqualTo("61305.25");
    }
  }

  @Test
  void hasNothingOfAnObjectThatAlerceDoesNotHave() {
    try (Service service = Service.answering(_ -> new Answer(404, "application/json", "{}"))) {
      assertThat(alerce.photometry("ZTF26aaaaaaa", context(service))).isEmpty();
      assertThatThrownBy(() -> alerce.fetchAlert("ZTF26aaaaaaa", context(service)))
          .isInstanceOf(BrokerException.Refused.class);
    }
    assertThat(alerce.knows("ZTF26aaaaaaa")).isTrue();
    assertThat(alerce.knows("AT2026abc")).isFalse();
  }

  @Test
  void readsARecordedListWhole() {
    byte[] list = Recorded.answer("alerce/ztf_objects_list_stamp_SN.json");
    try (Service service = Service.answering(_ -> Answer.json(list))) {
      List<GenericAlert> alerts =
          ModuleContext.read(alerce, AlerceQueries.pagesOf(20, null, null), context(service));
      assertThat(alerts)
          .extracting(GenericAlert::id)
          .startsWith("ZTF26abxsysn", "ZTF26abxsxww", "ZTF26abxsyjc", "ZTF26abxsgim");
      assertThat(service.bad()).isEmpty();
      GenericAlert first = alerts.getFirst();
      // 61309.53358800011: 0.53358800011 of a day is 46102.00320950 s, 12:48:22.003210.
      assertThat(first.timestamp()).isEqualTo(Instant.parse("2026-09-26T12:48:22.003210Z"));
      assertThat(first.position()).isEqualTo(SkyPosition.ofDegrees(142.3385326, 10.2607714));
      assertThat(first.score()).isEqualTo(0.4011076);
    }
  }

  @Test
  void readsARecordedHistoryWhole() {
    byte[] history = Recorded.answer("alerce/ws_aaelulu.json");
    try (Service service =
        Service.answering(path ->
            path.contains("lightcurve")
                ? Answer.json(history)
                : new Answer(404, "application/json", "{}"))) {
      List<PhotometryPoint> points = alerce.photometry("ZTF20aaelulu", context(service)).toList();
      assertThat(service.bad()).isEmpty();
      // 58 detections and 17 looks that found nothing; 31 have a magnitude of all the light.
      assertThat(points).filteredOn(point -> point.series() == Series.DIFFERENCE).hasSize(58 + 17);
      assertThat(points).filteredOn(point -> point.series() == Series.TOTAL).hasSize(31);
      assertThat(points)
          .filteredOn(point -> Objects.requireNonNull(point.magnitude()).isLimit())
          .hasSize(17);
      PhotometryPoint one =
          points.stream()
              .filter(point -> "1101542291015015004".equals(point.surveyId()))
              .findFirst()
              .orElseThrow();
      // 58855.54229169991: 0.54229169991 of a day is 46854.00287222 s, 13:00:54.002872.
      assertThat(one.time().utc()).isEqualTo(Instant.parse("2020-01-07T13:00:54.002872Z"));
      assertThat(one.band().code()).isEqualTo("ztfr");
      assertThat(Objects.requireNonNull(one.magnitude()).value()).isEqualTo(17.279879);
      assertThat(Objects.requireNonNull(one.magnitude()).error()).isEqualTo(0.056197107);
    }
  }

  private static Answer curve(String path) {
    return own(path.contains("forced") ? "forced.json" : "lightcurve.json");
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(AlerceZtfTest.class, name));
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new AlerceSettings(service.address()));
  }
}

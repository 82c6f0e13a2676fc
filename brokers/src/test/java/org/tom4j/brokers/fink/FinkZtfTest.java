package org.tom4j.brokers.fink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Band;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.runtime.json.JsonBinding;

class FinkZtfTest {
  private static final FinkQuery A_CLASS = new FinkQuery(null, null, "CV", null, null, null, null);
  private final FinkZtf fink = new FinkZtf();

  @Test
  void mapsARecordedConeWhole() {
    Cone cone = Cone.of(SkyPosition.ofDegrees(304.3485634, -13.3842553), Angle.ofArcseconds(2));
    List<GenericAlert> alerts =
        mapped(
            Recorded.answer("fink/ztf_conesearch_ZTF26aawdxet.json"),
            new FinkQuery(null, cone, null, null, null, null, null));

    assertThat(alerts).hasSize(1);
    GenericAlert alert = alerts.getFirst();
    assertThat(alert.id()).isEqualTo("ZTF26aawdxet/3432436160215015018");
    assertThat(alert.name()).isEqualTo("ZTF26aawdxet");
    // jd 2461186.936169: 0.436169 of a day is 37685.0016 s after 2026-05-26T00:00.
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2026-05-26T10:28:05.001600Z"));
    assertThat(alert.position()).isEqualTo(SkyPosition.ofDegrees(304.3485634, -13.3842553));
    assertThat(alert.magnitude())
        .isEqualTo(
            Magnitude.of(18.429005)
                .withError(0.073919326)
                .withBand(Band.of("ztfg"))
                .inSystem(Magnitude.System.AB)
                .asDifference());
    assertThat(alert.score()).isEqualTo(0.99997747);
    assertThat(alert.scoreName()).isEqualTo("drb");
    assertThat(alert.url()).isEqualTo("https://ztf.fink-portal.org/ZTF26aawdxet");
    assertThat(alert.extras()).isEmpty();
  }

  @Test
  void mapsARecordedClass() {
    List<GenericAlert> alerts = mapped(Recorded.answer("fink/ztf_latests_CV.json"), A_CLASS);

    assertThat(alerts)
        .extracting(GenericAlert::id)
        .containsExactly(
            "ZTF18acclkfa/3554469200015010020",
            "ZTF19aceegay/3554357140315015009",
            "ZTF19aceegay/3554314090315015026");
    GenericAlert fading = alerts.getFirst();
    // jd 2461308.9692013999: 0.4692013999 of a day is 40539.00095136 s.
    assertThat(fading.timestamp()).isEqualTo(Instant.parse("2026-09-25T11:15:39.000951Z"));
    assertThat(fading.magnitude())
        .extracting(Magnitude::kind)
        .isEqualTo(Magnitude.Kind.NEGATIVE_DIFFERENCE);
    assertThat(fading.extras())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("SIMBAD type", "CataclyV*_Candidate", "TNS type", "CV"));
    assertThat(alerts.get(1).magnitude())
        .extracting(Magnitude::kind)
        .isEqualTo(Magnitude.Kind.DIFFERENCE);
  }

  @Test
  void leavesAbsentWhatFinkWritesInsteadOfNothing() {
    List<GenericAlert> alerts = mapped(Recorded.own(getClass(), "latests.json"), A_CLASS);

    assertThat(alerts)
        .extracting(GenericAlert::id)
        .containsExactly("ZTF26zzzzzza/9007199254740993124", "ZTF26zzzzzza/9007199254740993123");
    assertThat(alerts.getFirst().score()).isEqualTo(0.75);
    assertThat(alerts.getFirst().extras())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("class", "RRLyr", "SIMBAD type", "RRLyr", "rb", "0.5"));
    assertThat(alerts.getLast().score()).isNull();
    assertThat(alerts.getLast().extras()).isEmpty();
  }

  @Test
  void saysWhatMovesThroughTheSolarSystemWhereFinkIsSure() {
    assertThat(classified("3").solarSystem()).isTrue();
    assertThat(classified("3").position()).isEqualTo(SkyPosition.ofDegrees(10.25, -5.5));
    for (String other : List.of("0", "1", "2", "null", "\"\"", "NaN")) {
      assertThat(classified(other).solarSystem()).as(other).isFalse();
    }
  }

  @Test
  void saysWhoAloneMaySeeAnAlert() {
    assertThat(bound("\"i:programid\": 1").restrictedTo()).isNull();
    assertThat(bound("\"i:programid\": 2").restrictedTo()).isEqualTo("ZTF partnership");
  }

  private GenericAlert classified(String roid) {
    return bound("\"d:roid\": " + roid);
  }

  private GenericAlert bound(String member) {
    String row =
        """
        {"i:objectId": "ZTF26zzzzzza", "i:candid": 1, "i:ra": 10.25, "i:dec": -5.5, %s}
        """
            .formatted(member);
    byte[] json = row.getBytes(StandardCharsets.UTF_8);
    return fink.toGenericAlert(new JsonBinding().bind(json, FinkRow.class));
  }

  @Test
  void asksTheClassRouteWhenReadAndNotBefore() {
    try (Service service = Service.answering(_ -> own("latests.json"));
        Stream<FinkRow> rows = fink.fetchAlerts(A_CLASS, context(service))) {
      assertThat(service.asked()).isEmpty();
      assertThat(rows).hasSize(2);
      assertThat(service.asked())
          .containsExactly("/api/v1/latests?class=CV&n=1000&output-format=json");
    }
  }

  @Test
  void dropsWhatLiesOutsideTheConeAndSaysSo() {
    Cone elsewhere = Cone.of(SkyPosition.ofDegrees(10.25, -5.4), Angle.ofArcseconds(60));
    try (Service service = Service.answering(_ -> own("latests.json"))) {
      ModuleContext context = context(service);
      FinkQuery query = new FinkQuery(null, elsewhere, null, null, null, null, null);
      assertThat(read(query, context)).isEmpty();
      assertThat(context.notes())
          .containsExactly("2 of 2 alerts lay outside the cone and were left out");
    }
  }

  @Test
  void saysThatNothingMayMeanAnUnknownClass() {
    try (Service service = Service.answering(_ -> Answer.json("[]"))) {
      ModuleContext context = context(service);
      assertThat(read(A_CLASS, context)).isEmpty();
      assertThat(context.notes()).singleElement().asString().contains("does not know", "'CV'");
    }
  }

  @Test
  void saysThatTheAnswerMayHaveBeenCutOff() {
    try (Service service = Service.answering(_ -> own("latests.json"))) {
      ModuleContext context = context(service);
      FinkQuery two = new FinkQuery(null, null, "CV", null, 2, null, null);
      assertThat(read(two, context)).hasSize(2);
      assertThat(context.notes()).singleElement().asString().contains("(2)", "may be more");
    }
  }

  @Test
  void saysNothingWhenThereIsNothingToSay() {
    try (Service service = Service.answering(_ -> own("latests.json"))) {
      ModuleContext context = context(service);
      assertThat(read(A_CLASS, context)).hasSize(2);
      assertThat(context.notes()).isEmpty();
    }
  }

  @Test
  void fetchesTheNewestAlertOfAnObjectOrTheOneNamed() {
    try (Service service = Service.answering(_ -> own("objects.json"))) {
      ModuleContext context = context(service);
      assertThat(fink.fetchAlert("ZTF26zzzzzza", context).candid())
          .isEqualTo("9007199254740993124");
      assertThat(fink.fetchAlert("ZTF26zzzzzza/9007199254740993120", context).candid())
          .isEqualTo("9007199254740993120");
      assertThatThrownBy(() -> fink.fetchAlert("ZTF26zzzzzza/9007199254740993121", context))
          .isInstanceOf(BrokerException.Refused.class);
      assertThat(service.asked().getFirst())
          .isEqualTo("/api/v1/objects?objectId=ZTF26zzzzzza&output-format=json");
    }
  }

  @Test
  void asksFinkToDrawThePicturesOfOneDetection() {
    try (Service service =
        Service.answering(path ->
            path.contains("/cutouts")
                ? new Answer(200, "image/png", path.contains("Template") ? "PNG" : "")
                : own("objects.json"))) {
      ModuleContext context = context(service);
      FinkRow alert = fink.fetchAlert("ZTF26zzzzzza", context);
      assertThat(fink.cutout(alert, Cutout.Kind.TEMPLATE, context)).isNotNull();
      assertThat(service.asked().getLast())
          .isEqualTo(
              "/api/v1/cutouts?objectId=ZTF26zzzzzza&kind=Template&candid=9007199254740993124"
                  + "&output-format=PNG");
      // An answer without a byte is how Fink says that there is none.
      assertThat(fink.cutout(alert, Cutout.Kind.SCIENCE, context)).isNull();
    }
  }

  @Test
  void drawsALightCurveWithLimitsAndWithoutBadQuality() {
    try (Service service = Service.answering(_ -> own("objects.json"))) {
      ModuleContext context = context(service);
      FinkRow alert = fink.fetchAlert("ZTF26zzzzzza", context);
      List<PhotometryPoint> points = fink.lightCurve(alert, context).toList();

      assertThat(service.asked().getLast())
          .isEqualTo("/api/v1/objects?objectId=ZTF26zzzzzza&withupperlim=True&output-format=json");
      assertThat(points)
          .extracting(PhotometryPoint::sourceId)
          .containsExactly("2461301.5/1", "9007199254740993120", "9007199254740993124");
      assertThat(points)
          .extracting(point -> point.magnitude() == null ? null : point.magnitude().kind())
          .containsExactly(
              Magnitude.Kind.LIMIT, Magnitude.Kind.NEGATIVE_DIFFERENCE, Magnitude.Kind.DIFFERENCE);
      assertThat(points.getFirst().surveyId()).startsWith("exposure ").endsWith(" ztfg");
      assertThat(points.getLast().surveyId()).isEqualTo("9007199254740993124");
      assertThat(context.notes())
          .containsExactly("Left out as of bad quality, in Fink's judgement: 1");
    }
  }

  @Test
  void tellsThePhotometryOfAnObjectByItsName() {
    try (Service service = Service.answering(_ -> own("objects.json"));
        Service none = Service.answering(_ -> Answer.json("[]"))) {
      assertThat(fink.photometry("ZTF26zzzzzza", context(service))).hasSize(3);
      assertThat(service.asked())
          .containsExactly(
              "/api/v1/objects?objectId=ZTF26zzzzzza&withupperlim=True&output-format=json");
      assertThat(fink.photometry("ZTF26zzzzzza", context(none))).isEmpty();
    }
    assertThat(fink.knows("ZTF26zzzzzza")).isTrue();
    assertThat(fink.knows("ZTF26zzzzzza2")).isFalse();
    assertThat(fink.knows("170094456365121569")).isFalse();
  }

  private List<GenericAlert> mapped(byte[] answer, FinkQuery query) {
    try (Service service = Service.answering(_ -> Answer.json(answer))) {
      List<FinkRow> rows = read(query, context(service));
      assertThat(service.bad()).isEmpty();
      return rows.stream().map(fink::toGenericAlert).toList();
    }
  }

  private List<FinkRow> read(FinkQuery query, ModuleContext context) {
    try (Stream<FinkRow> rows = fink.fetchAlerts(query, context)) {
      return rows.toList();
    }
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new FinkZtf.Settings(service.address()));
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(FinkZtfTest.class, name));
  }
}

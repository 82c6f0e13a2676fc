package org.tom4j.brokers.babamul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Flux;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class BabamulZtfTest {
  private static final String NAME = "ZTF26aaaaaab";

  private final BabamulZtf babamul = new BabamulZtf();

  @Test
  void asksForTheNextPageAfterAFullOneAlone() {
    try (Service service = Service.answering(path -> own(path.contains("skip=2") ? 2 : 1))) {
      BabamulQuery query =
          BabamulQueries.between("2026-09-17T00:00:00Z", "2026-09-18T00:00:00Z", 2);
      assertThat(ModuleContext.read(babamul, query, BabamulQueries.context(service)))
          .extracting(GenericAlert::id)
          .containsExactly(
              NAME + "/9007199254740993119",
              NAME + "/9007199254740993121",
              "ZTF26aaaaaac/9007199254740993123");
      assertThat(service.bad()).isEmpty();
      assertThat(service.asked())
          .containsExactly(
              "/surveys/ztf/alerts?start_jd=2461300.5&end_jd=2461301.5&limit=2",
              "/surveys/ztf/alerts?start_jd=2461300.5&end_jd=2461301.5&limit=2&skip=2");
    }
  }

  @Test
  void asksDayByDayWhileItIsReadAndTellsAnAlertOfTwoDaysOnce() {
    try (Service service = Service.answering(_ -> own(2))) {
      BabamulQuery query =
          BabamulQueries.between("2026-09-17T00:00:00Z", "2026-09-20T00:00:00Z", null);
      try (Stream<BabamulZtfAlert> alerts =
          babamul.fetchAlerts(query, BabamulQueries.context(service))) {
        assertThat(alerts.findFirst()).isPresent();
      }
      assertThat(service.asked()).hasSize(1);
      assertThat(ModuleContext.read(babamul, query, BabamulQueries.context(service))).hasSize(1);
      assertThat(service.asked()).hasSize(4);
    }
  }

  @Test
  void mapsALossOfLightAsOneThoughItsMagnitudeHasNoSign() {
    try (Service service = Service.answering(_ -> own(1))) {
      List<GenericAlert> alerts =
          ModuleContext.read(babamul, BabamulQueries.of(NAME), BabamulQueries.context(service));
      assertThat(service.asked())
          .containsExactly("/surveys/ztf/alerts?object_id=" + NAME + "&limit=1000");
      GenericAlert first = alerts.getFirst();
      assertThat(first.name()).isEqualTo(NAME);
      assertThat(first.timestamp()).isEqualTo(Instant.parse("2026-09-15T06:00:00Z"));
      assertThat(first.position()).isEqualTo(SkyPosition.ofDegrees(10, 10));
      assertThat(Objects.requireNonNull(first.magnitude()).kind())
          .isEqualTo(Magnitude.Kind.NEGATIVE_DIFFERENCE);
      assertThat(first.score()).isEqualTo(0.75);
      assertThat(first.scoreName()).isEqualTo("drb");
      assertThat(first.url()).isEqualTo("https://babamul.caltech.edu/objects/ZTF/" + NAME);
      assertThat(first.solarSystem()).isFalse();
      assertThat(first.extras())
          .containsEntry("detections", "4")
          .containsEntry("BTSbot", "0.875")
          .containsEntry("star", "yes")
          .doesNotContainKey("near a bright star");
      assertThat(Objects.requireNonNull(alerts.getLast().magnitude()).kind())
          .isEqualTo(Magnitude.Kind.DIFFERENCE);
    }
  }

  @Test
  void takesARockForABodyOfTheSolarSystem() {
    try (Service service = Service.answering(_ -> own(2))) {
      GenericAlert rock =
          ModuleContext.read(
                  babamul, BabamulQueries.of("ZTF26aaaaaac"), BabamulQueries.context(service))
              .getFirst();
      assertThat(rock.solarSystem()).isTrue();
      assertThat(rock.extras()).containsEntry("solar-system object", "2026 QB");
      assertThat(rock.score()).as("null is none").isNull();
    }
  }

  @Test
  void leavesOutWhatLiesOutsideTheCone() {
    try (Service service = Service.answering(_ -> own(1))) {
      ModuleContext context = BabamulQueries.context(service);
      assertThat(
              ModuleContext.read(
                  babamul, BabamulQueries.in(BabamulQueries.cone(200, 10, 5)), context))
          .isEmpty();
      assertThat(context.notes())
          .containsExactly("2 of 2 alerts lay outside the cone and were left out");
    }
  }

  @Test
  void refusesAnObjectOfTheOtherSurvey() {
    try (Service service = Service.answering(_ -> own(1))) {
      assertThatThrownBy(() ->
              ModuleContext.read(
                  babamul,
                  BabamulQueries.of("313761043604045881"),
                  BabamulQueries.context(service)))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("no object of Babamul ZTF");
      assertThat(service.asked()).isEmpty();
    }
  }

  @Test
  void fetchesOneAlertByItsIdAndTheNewestByItsObject() {
    try (Service service =
        Service.answering(path -> path.contains("/objects/") ? own("ztf_object.json") : own(1))) {
      ModuleContext context = BabamulQueries.context(service);
      assertThat(babamul.fetchAlert(NAME + "/9007199254740993119", context).candid())
          .isEqualTo("9007199254740993119");
      GenericAlert newest = babamul.toGenericAlert(babamul.fetchAlert(NAME, context));
      assertThat(newest.id()).isEqualTo(NAME + "/9007199254740993121");
      assertThat(newest.aliases()).as("what is near is not yet the same").isEmpty();
      assertThat(newest.extras()).containsEntry("nearest in LSST", "313761043604045881");
      assertThatThrownBy(() -> babamul.fetchAlert(NAME + "/17", context))
          .isInstanceOf(BrokerException.Refused.class);
      assertThat(service.asked())
          .containsExactly(
              "/surveys/ztf/alerts?object_id=" + NAME,
              "/surveys/ztf/objects/" + NAME,
              "/surveys/ztf/alerts?object_id=" + NAME);
    }
  }

  @Test
  void tellsDetectionsLimitsAndForcedMeasurementsEachOnce() {
    try (Service service = Service.answering(_ -> own("ztf_object.json"))) {
      ModuleContext context = BabamulQueries.context(service);
      List<PhotometryPoint> points = babamul.photometry(NAME, context).toList();
      assertThat(service.bad()).isEmpty();
      assertThat(points)
          .extracting(PhotometryPoint::surveyId)
          .containsExactly(
              NAME + " 3554222222218 forced",
              "exposure 1789279200 ztfr",
              NAME + " 3554222222220 forced",
              "9007199254740993119",
              NAME + " 3554222222222 forced",
              "9007199254740993121");
      assertThat(points)
          .extracting(point -> Objects.requireNonNull(point.magnitude()).kind())
          .containsExactly(
              Magnitude.Kind.LIMIT,
              Magnitude.Kind.LIMIT,
              Magnitude.Kind.DIFFERENCE,
              Magnitude.Kind.NEGATIVE_DIFFERENCE,
              Magnitude.Kind.LIMIT,
              Magnitude.Kind.DIFFERENCE);
      assertThat(points.get(1).time().original()).isEqualTo("2461296.75");
      assertThat(context.notes()).singleElement().asString().endsWith(": 1");
    }
  }

  /** 21.4 mag are 10,000 nJy; Babamul writes 1e10. */
  @Test
  void takesFluxesThatAreAMillionTimesTheNanojanskysTheyAreSaidToBe() {
    try (Service service = Service.answering(_ -> own("ztf_object.json"))) {
      List<PhotometryPoint> forced = forced(service);
      assertThat(forced.get(1).flux()).isEqualTo(new Flux(5000.0, 500.0, "nJy"));
      assertThat(Objects.requireNonNull(forced.get(1).magnitude()).value())
          .isCloseTo(31.4 - 2.5 * Math.log10(5000), within(1e-9));
      assertThat(forced.get(2).flux()).isEqualTo(new Flux(-2000.0, 1000.0, "nJy"));
      assertThat(forced.getFirst().flux()).as("only an error is told").isNull();
    }
  }

  @Test
  void readsNanojanskysShouldBabamulEverWriteThem() {
    String inNanojanskys =
        text("ztf_object.json")
            .replaceAll("e10\\b", "e4")
            .replaceAll("e9\\b", "e3")
            .replaceAll("e8\\b", "e2");
    try (Service service = Service.answering(_ -> Answer.json(inNanojanskys))) {
      assertThat(forced(service).get(1).flux()).isEqualTo(new Flux(5000.0, 500.0, "nJy"));
    }
  }

  @Test
  void tellsMagnitudesAloneIfTheUnitOfFluxesIsNotKnown() {
    String strange = text("ztf_object.json").replace("1.0e10", "7.0e7");
    try (Service service = Service.answering(_ -> Answer.json(strange))) {
      PhotometryPoint forced = forced(service).get(1);
      assertThat(forced.flux()).isNull();
      assertThat(Objects.requireNonNull(forced.magnitude()).value()).isEqualTo(22.15);
    }
  }

  @Test
  void asksForTheHistoryOfAnAlertOutOfAListAlone() {
    try (Service service =
        Service.answering(path -> path.contains("/objects/") ? own("ztf_object.json") : own(1))) {
      ModuleContext context = BabamulQueries.context(service);
      BabamulZtfAlert listed =
          babamul.fetchAlerts(BabamulQueries.of(NAME), context).findFirst().orElseThrow();
      assertThat(babamul.lightCurve(listed, context)).hasSize(6);
      BabamulZtfAlert whole = babamul.fetchAlert(NAME, context);
      int asked = service.asked().size();
      assertThat(babamul.lightCurve(whole, context)).hasSize(6);
      assertThat(service.asked()).hasSize(asked);
    }
  }

  @Test
  void hasNothingOfAnObjectThatBabamulDoesNotHave() {
    try (Service service =
        Service.answering(
            _ -> new Answer(404, "application/json", "{\"message\": \"no object found\"}"))) {
      assertThat(babamul.photometry(NAME, BabamulQueries.context(service))).isEmpty();
      assertThatThrownBy(() -> babamul.fetchAlert(NAME, BabamulQueries.context(service)))
          .isInstanceOf(BrokerException.Refused.class);
    }
    assertThat(babamul.knows(NAME)).isTrue();
    assertThat(babamul.knows("313761043604045881")).isFalse();
  }

  @Test
  void unpacksCutoutsOutOfBase64() {
    String fits = Base64.getEncoder().encodeToString("SIMPLE  =".getBytes(StandardCharsets.UTF_8));
    try (Service service =
        Service.answering(_ ->
            Answer.json(
                "{\"message\": \"cutouts found\", \"data\": {\"candid\": 9007199254740993119,"
                    + " \"cutoutScience\": \""
                    + fits
                    + "\", \"cutoutTemplate\": \"\"}}"))) {
      ModuleContext context = BabamulQueries.context(service);
      BabamulZtfAlert alert = alert();
      Cutout science = Objects.requireNonNull(babamul.cutout(alert, Cutout.Kind.SCIENCE, context));
      assertThat(new String(science.image(), StandardCharsets.UTF_8)).isEqualTo("SIMPLE  =");
      assertThat(science.northUp()).isTrue();
      assertThat(babamul.cutout(alert, Cutout.Kind.TEMPLATE, context)).isNull();
      assertThat(service.asked())
          .first()
          .isEqualTo("/surveys/ztf/cutouts?candid=9007199254740993119");
    }
    try (Service service = Service.answering(_ -> new Answer(404, "application/json", "{}"))) {
      assertThat(babamul.cutout(alert(), Cutout.Kind.SCIENCE, BabamulQueries.context(service)))
          .isNull();
    }
  }

  private BabamulZtfAlert alert() {
    try (Service service = Service.answering(_ -> own(1))) {
      return babamul
          .fetchAlerts(BabamulQueries.of(NAME), BabamulQueries.context(service))
          .findFirst()
          .orElseThrow();
    }
  }

  private List<PhotometryPoint> forced(Service service) {
    return babamul
        .photometry(NAME, BabamulQueries.context(service))
        .filter(point -> point.series() == Series.FORCED)
        .toList();
  }

  private static Answer own(int page) {
    return own("ztf_alerts_" + page + ".json");
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(BabamulZtfTest.class, name));
  }

  private static String text(String name) {
    return new String(Recorded.own(BabamulZtfTest.class, name), StandardCharsets.UTF_8);
  }
}

package org.tom4j.brokers.babamul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Flux;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class BabamulLsstTest {
  private static final String ID = "313761043604045881";

  private final BabamulLsst babamul = new BabamulLsst();

  @Test
  void asksForTheNumberAloneAndKeepsEveryDigit() {
    try (Service service = Service.answering(_ -> own("lsst_alerts.json"))) {
      List<GenericAlert> alerts =
          ModuleContext.read(
              babamul, BabamulQueries.of("LSST" + ID), BabamulQueries.context(service));
      assertThat(service.asked())
          .containsExactly("/surveys/lsst/alerts?object_id=" + ID + "&limit=1000");
      assertThat(service.bad()).isEmpty();
      GenericAlert first = alerts.getFirst();
      assertThat(first.id()).isEqualTo(ID + "/9007199254740993119");
      assertThat(first.name()).isEqualTo(ID);
      assertThat(first.aliases()).containsExactly("LSST" + ID);
      assertThat(first.scoreName()).isEqualTo("reliability");
      assertThat(Objects.requireNonNull(first.magnitude()).value()).isCloseTo(21.4, within(1e-9));
      assertThat(first.url()).isEqualTo("https://babamul.caltech.edu/objects/LSST/" + ID);
    }
  }

  /** 61102.5 TAI is 37 s ahead of UTC; Babamul's jd is UTC already. */
  @Test
  void takesJdAsUtcAndRubinsOwnTimeAsTai() {
    try (Service service = Service.answering(_ -> own("lsst_alerts.json"))) {
      List<GenericAlert> alerts =
          ModuleContext.read(babamul, BabamulQueries.of(ID), BabamulQueries.context(service));
      assertThat(alerts.getFirst().timestamp()).isEqualTo(Instant.parse("2026-03-03T11:59:23Z"));
      assertThat(alerts.get(1).timestamp()).isEqualTo(Instant.parse("2026-03-03T18:00:00Z"));
    }
  }

  @Test
  void hasNoMagnitudeOfALossOfLightThoughBabamulWritesOne() {
    try (Service service = Service.answering(_ -> own("lsst_alerts.json"))) {
      assertThat(
              ModuleContext.read(babamul, BabamulQueries.of(ID), BabamulQueries.context(service))
                  .get(1)
                  .magnitude())
          .isNull();
    }
  }

  @Test
  void callsABodyOfTheSolarSystemByItsDesignation() {
    try (Service service = Service.answering(_ -> own("lsst_alerts.json"))) {
      GenericAlert rock =
          ModuleContext.read(babamul, BabamulQueries.of(ID), BabamulQueries.context(service))
              .getLast();
      assertThat(rock.solarSystem()).isTrue();
      assertThat(rock.id()).isEqualTo("sso20890900000000001/9007199254740993123");
      assertThat(rock.name()).isEqualTo("2026 QB");
      assertThat(rock.aliases()).isEmpty();
    }
    assertThat(babamul.knows("sso20890900000000001")).isFalse();
  }

  @Test
  void fetchesOneAlertByItsIdAlsoOfABodyOfTheSolarSystem() {
    try (Service service = Service.answering(_ -> own("lsst_alerts.json"))) {
      BabamulLsstAlert alert =
          babamul.fetchAlert(
              "sso20890900000000001/9007199254740993123", BabamulQueries.context(service));
      assertThat(alert.candid()).isEqualTo("9007199254740993123");
      assertThat(service.asked())
          .containsExactly("/surveys/lsst/alerts?object_id=sso20890900000000001");
    }
  }

  @Test
  void tellsEachMeasurementOnceWithRubinsNumberAndTime() {
    try (Service service = Service.answering(_ -> own("lsst_object.json"))) {
      ModuleContext context = BabamulQueries.context(service);
      List<PhotometryPoint> points = babamul.photometry("LSST" + ID, context).toList();
      assertThat(service.asked()).containsExactly("/surveys/lsst/objects/" + ID);
      assertThat(service.bad()).isEmpty();
      assertThat(points)
          .extracting(PhotometryPoint::surveyId)
          .containsExactly(
              "9007199254740993221 forced",
              "9007199254740993119",
              "9007199254740993121",
              "9007199254740993121 total");
      assertThat(points)
          .extracting(PhotometryPoint::series)
          .containsExactly(Series.FORCED, Series.DIFFERENCE, Series.DIFFERENCE, Series.TOTAL);
      assertThat(points.get(2).flux()).isEqualTo(new Flux(-10000.0, 500.0, "nJy"));
      assertThat(points.get(2).negative()).isTrue();
      assertThat(points.get(1).time().original()).isEqualTo("61102.5");
      assertThat(context.notes()).singleElement().asString().endsWith(": 1");
    }
  }

  @Test
  void takesAPictureOfRubinTheOtherWayUpThanZtfs() {
    String fits = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
    try (Service service =
        Service.answering(path ->
            path.contains("cutouts")
                ? Answer.json("{\"data\": {\"cutoutDifference\": \"" + fits + "\"}}")
                : own("lsst_object.json"))) {
      ModuleContext context = BabamulQueries.context(service);
      Cutout picture =
          Objects.requireNonNull(
              babamul.cutout(babamul.fetchAlert(ID, context), Cutout.Kind.DIFFERENCE, context));
      assertThat(picture.image()).containsExactly(1, 2, 3);
      assertThat(picture.northUp()).isFalse();
    }
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(BabamulLsstTest.class, name));
  }
}

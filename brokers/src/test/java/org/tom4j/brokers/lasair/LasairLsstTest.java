package org.tom4j.brokers.lasair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Flux;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class LasairLsstTest {
  private static final String ID = "313761043604045881";

  private final LasairLsst lasair = new LasairLsst();

  @Test
  void asksAConeWhoseIdsAreNumbersInAnObject() {
    try (Service service =
        Service.answering(
            path -> own(path.startsWith("/cone/") ? "lsst_cone.json" : "lsst_rows.json"))) {
      LasairQuery query = LasairQueries.in(LasairQueries.cone(61.964865, -48.713235, 5));
      assertThat(ModuleContext.read(lasair, query, LasairQueries.context(service))).hasSize(2);
      assertThat(URLDecoder.decode(service.asked().getLast(), StandardCharsets.UTF_8))
          .contains(
              "&conditions=objects.diaObjectId IN (313761043604045881,313761043604045879) ORDER"
                  + " BY objects.lastDiaSourceMjdTai DESC");
    }
  }

  @Test
  void hasNothingInAnEmptyCone() {
    try (Service service =
        Service.answering(_ -> Answer.json("{\"objects\": [], \"count\": 0, \"nearest\": {}}"))) {
      assertThat(
              ModuleContext.read(
                  lasair,
                  LasairQueries.in(LasairQueries.cone(1, 2, 3)),
                  LasairQueries.context(service)))
          .isEmpty();
      assertThat(service.asked()).hasSize(1);
    }
  }

  @Test
  void takesNamesWithTheSurveyBeforeThemAndKeepsEveryDigit() {
    try (Service service = Service.answering(_ -> own("lsst_rows.json"))) {
      List<GenericAlert> alerts =
          ModuleContext.read(lasair, LasairQueries.of("LSST" + ID), LasairQueries.context(service));
      assertThat(service.asked().getFirst()).contains("diaObjectId%20IN%20%28" + ID + "%29");
      assertThat(alerts.getFirst().id()).isEqualTo(ID);
      assertThat(alerts.getFirst().aliases()).containsExactly("LSST" + ID);
    }
  }

  @Test
  void mapsARowWithItsLastGainOfLight() {
    try (Service service = Service.answering(_ -> own("lsst_rows.json"))) {
      List<GenericAlert> alerts =
          ModuleContext.read(
              lasair, LasairQueries.where("nDiaSources>2", null), LasairQueries.context(service));
      assertThat(service.bad()).isEmpty();
      GenericAlert first = alerts.getFirst();
      // 61102.5 TAI is 37 s ahead of UTC.
      assertThat(first.timestamp()).isEqualTo(Instant.parse("2026-03-03T11:59:23Z"));
      assertThat(first.position()).isEqualTo(SkyPosition.ofDegrees(61.964865, -48.713235));
      Magnitude magnitude = Objects.requireNonNull(first.magnitude());
      // g, since the later i is a loss: 31.4 - 2.5 * 4.
      assertThat(magnitude.value()).isCloseTo(21.4, within(1e-9));
      assertThat(magnitude.kind()).isEqualTo(Magnitude.Kind.DIFFERENCE);
      assertThat(magnitude.error()).as("none is told").isNull();
      assertThat(Objects.requireNonNull(magnitude.band()).code()).isEqualTo("lsstg");
      assertThat(first.score()).isEqualTo(0.75);
      assertThat(first.scoreName()).isEqualTo("reliability");
      assertThat(first.url()).isEqualTo("https://lasair.lsst.ac.uk/objects/" + ID + "/");
      assertThat(first.extras())
          .containsEntry("class", "SN")
          .containsEntry("TNS name", "2026agpz")
          .containsEntry("detections", "657");
      assertThat(alerts.getLast().magnitude()).isNull();
      assertThat(alerts.getLast().score()).isNull();
    }
  }

  @Test
  void mapsAnObjectByItself() {
    try (Service service = Service.answering(_ -> own("lsst_object.json"))) {
      GenericAlert alert =
          lasair.toGenericAlert(lasair.fetchAlert(ID, LasairQueries.context(service)));
      assertThat(service.asked())
          .containsExactly(
              "/object/?objectId=" + ID + "&lite=false&lasair_added=true&reliabilityThreshold=0");
      assertThat(alert.timestamp()).isEqualTo(Instant.parse("2026-03-03T11:59:23Z"));
      assertThat(alert.aliases()).containsExactly("LSST" + ID, "AT 2026agpz");
      assertThat(alert.score()).isEqualTo(0.5);
      assertThat(Objects.requireNonNull(alert.magnitude()).value()).isCloseTo(21.4, within(1e-9));
      assertThat(Objects.requireNonNull(alert.magnitude()).error()).isNotNull();
    }
  }

  @Test
  void keepsSignedFluxesAndLeavesOutWhatHasNoTimeOrWasWithdrawn() {
    try (Service service = Service.answering(_ -> own("lsst_object.json"))) {
      ModuleContext context = LasairQueries.context(service);
      List<PhotometryPoint> points = lasair.photometry("LSST" + ID, context).toList();
      assertThat(service.bad()).isEmpty();
      assertThat(points)
          .extracting(PhotometryPoint::series)
          .containsExactly(Series.FORCED, Series.DIFFERENCE, Series.DIFFERENCE, Series.TOTAL);
      assertThat(points)
          .extracting(PhotometryPoint::surveyId)
          .containsExactly(
              "9007199254740993221 forced",
              "9007199254740993119",
              "9007199254740993121",
              "9007199254740993121 total");
      assertThat(points.get(2).flux()).isEqualTo(new Flux(-2000.0, 100.0, "nJy"));
      assertThat(points.get(2).negative()).isTrue();
      assertThat(context.notes()).singleElement().asString().endsWith(": 2");
    }
  }

  @Test
  void readsTheOlderNamesOfBandTimeAndFlux() {
    try (Service service = Service.answering(_ -> own("lsst_object_older.json"))) {
      List<PhotometryPoint> points = lasair.photometry(ID, LasairQueries.context(service)).toList();
      assertThat(points)
          .extracting(point -> point.band().code() + " " + point.series())
          .containsExactly("lssty FORCED", "lsstr DIFFERENCE");
      assertThat(points.getLast().flux()).isEqualTo(new Flux(1100.0, 200.0, "nJy"));
      assertThat(points.getLast().time().original()).isEqualTo("60905.5");
    }
  }

  @Test
  void knowsRubinsNamesAlone() {
    assertThat(lasair.knows(ID)).isTrue();
    assertThat(lasair.knows("LSST" + ID)).isTrue();
    assertThat(lasair.knows("ZTF26aaaaaab")).isFalse();
    assertThat(lasair.knows("2024")).isFalse();
  }

  @Test
  void readsARecordedLightCurveWhole() {
    byte[] recorded = Recorded.answer("lasair/lsst_dp02_1250030371572026200.json");
    try (Service service = Service.answering(_ -> Answer.json(recorded))) {
      ModuleContext context = LasairQueries.context(service);
      List<PhotometryPoint> points = lasair.photometry("1250030371572026200", context).toList();
      assertThat(service.bad()).isEmpty();
      assertThat(context.notes()).isEmpty();
      assertThat(points).filteredOn(point -> point.series() == Series.DIFFERENCE).hasSize(5);
      assertThat(points).filteredOn(point -> point.series() == Series.FORCED).hasSize(4);
      PhotometryPoint first =
          points.stream()
              .filter(point -> "488406544518480009".equals(point.surveyId()))
              .findFirst()
              .orElseThrow();
      // 0.2840602 of a day is 24542.80128 s: 06:49:02.801280 TAI.
      assertThat(first.time().utc()).isEqualTo(Instant.parse("2025-08-18T06:48:25.801280Z"));
      assertThat(first.flux()).isEqualTo(new Flux(1109.1407725, 203.2003917, "nJy"));
    }
  }

  @Test
  void readsRecordedAdditionsOfLasairWhole() {
    String added = text("lsst_object_lasairData_313761043604045880.json");
    String object =
        "{\"diaObjectId\": 313761043604045880, \"lasairData\": "
            + added.substring(0, added.lastIndexOf('}'))
            + ", \"sherlock\": "
            + text("lsst_object_sherlock_313761043604045880.json")
            + ", \"TNS\": "
            + text("lsst_object_TNS_313761043604045880.json")
            + "}}";
    try (Service service = Service.answering(_ -> Answer.json(object))) {
      GenericAlert alert =
          lasair.toGenericAlert(
              lasair.fetchAlert("313761043604045880", LasairQueries.context(service)));
      assertThat(alert.aliases()).containsExactly("LSST313761043604045880", "AT 2025agpz");
      assertThat(alert.score()).isEqualTo(1.0);
      assertThat(alert.extras())
          .containsEntry("class", "SN")
          .containsEntry("catalogued there", "10000,82215,16929")
          .containsEntry("detections", "657");
    }
    // A row of the table has the same columns.
    try (Service service = Service.answering(_ -> Answer.json("[" + added + "]"))) {
      GenericAlert row =
          ModuleContext.read(
                  lasair,
                  LasairQueries.where("nDiaSources>2", null),
                  LasairQueries.context(service))
              .getFirst();
      // 46678.5 nJy in g, on MJD 61019.3: i of 61006.2 is a loss, r and z are older.
      assertThat(Objects.requireNonNull(row.magnitude()).value()).isCloseTo(19.727, within(1e-3));
      assertThat(row.extras()).containsEntry("TNS name", "2025agpz");
      // 61102.11949211106: 10324.118395584 s, less 37 s.
      assertThat(row.timestamp()).isEqualTo(Instant.parse("2026-03-03T02:51:27.118396Z"));
    }
  }

  @Test
  void readsRecordedRowsOfAFilterWhole() {
    byte[] recorded = Recorded.answer("lasair/lsst_kafka_filter_plain_20260214.json");
    try (Service service = Service.answering(_ -> Answer.json(recorded))) {
      List<GenericAlert> alerts =
          ModuleContext.read(
              lasair, LasairQueries.where("nDiaSources>1", null), LasairQueries.context(service));
      assertThat(alerts).hasSize(10);
      assertThat(service.bad()).isEmpty();
      assertThat(alerts.getFirst().id()).isEqualTo("313637935709683761");
      assertThat(alerts.getFirst().extras()).containsEntry("class", "SN");
    }
  }

  private static String text(String name) {
    return new String(Recorded.answer("lasair/" + name), StandardCharsets.UTF_8);
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(LasairLsstTest.class, name));
  }
}

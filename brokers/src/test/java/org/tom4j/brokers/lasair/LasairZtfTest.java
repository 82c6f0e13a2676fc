package org.tom4j.brokers.lasair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class LasairZtfTest {
  private static final Cone CONE = LasairQueries.cone(10, 10, 10);

  private final LasairZtf lasair = new LasairZtf();

  @Test
  void asksAFurtherPageOnlyWhileThePageWasFull() {
    try (Service service =
        Service.answering(
            path -> own(path.endsWith("offset=0") ? "ztf_rows.json" : "ztf_rows_2.json"))) {
      List<GenericAlert> alerts =
          ModuleContext.read(
              lasair, LasairQueries.where("objects.gmag<19", 2), LasairQueries.context(service));
      assertThat(service.askedInWords())
          .containsExactly(
              "/query/?selected=objects.*, sherlock_classifications.classification,"
                  + " sherlock_classifications.catalogue_object_id,"
                  + " sherlock_classifications.separationArcsec"
                  + "&tables=objects,sherlock_classifications"
                  + "&conditions=(objects.gmag<19) ORDER BY objects.jdmax DESC, objects.objectId"
                  + "&limit=2&offset=0",
              service.askedInWords().getFirst().replace("offset=0", "offset=2"));
      // The table moved on meanwhile: the second page repeats an object.
      assertThat(alerts)
          .extracting(GenericAlert::id)
          .containsExactly("ZTF26aaaaaab", "ZTF26aaaaaac");
    }
  }

  @Test
  void readsOnWhereAnAccountIsAnsweredLessThanItAskedFor() {
    String thousand =
        Stream.iterate(0, i -> i + 1)
            .limit(1000)
            .map(i -> "{\"objectId\": \"ZTF18%07d\"}".formatted(i))
            .toList()
            .toString();
    try (Service service =
        Service.answering(
            path -> path.endsWith("offset=0") ? Answer.json(thousand) : own("ztf_rows.json"))) {
      assertThat(
              ModuleContext.read(
                  lasair,
                  LasairQueries.where("objects.gmag<19", 5000),
                  LasairQueries.context(service)))
          .hasSize(1002);
      assertThat(service.asked()).hasSize(2).last().asString().endsWith("limit=5000&offset=1000");
    }
  }

  @Test
  void readsOnThoughARowOfAFullPageCouldNotBeRead() {
    String page =
        Stream.iterate(0, i -> i + 1)
            .limit(20)
            .map(i ->
                i == 7
                    ? "{\"objectId\": \"ZTF18bad\", \"ramean\": \"?\"}"
                    : "{\"objectId\": \"ZTF18%07d\"}".formatted(i))
            .toList()
            .toString();
    try (Service service =
        Service.answering(
            path -> path.endsWith("offset=0") ? Answer.json(page) : own("ztf_rows.json"))) {
      assertThat(
              ModuleContext.read(
                  lasair,
                  LasairQueries.where("objects.gmag<19", 20),
                  LasairQueries.context(service)))
          .hasSize(21);
      assertThat(service.bad()).hasSize(1);
      assertThat(service.asked()).hasSize(2).last().asString().endsWith("limit=20&offset=20");
    }
  }

  @Test
  void mapsARow() {
    try (Service service = Service.answering(_ -> own("ztf_rows.json"))) {
      List<GenericAlert> alerts =
          ModuleContext.read(
              lasair, LasairQueries.where("gmag<19", null), LasairQueries.context(service));
      GenericAlert first = alerts.getFirst();
      assertThat(first.id()).isEqualTo("ZTF26aaaaaab").isEqualTo(first.name());
      assertThat(first.timestamp()).isEqualTo(Instant.parse("2026-09-26T06:00:00Z"));
      assertThat(first.position()).isEqualTo(SkyPosition.ofDegrees(10.0001, 10.0002));
      Magnitude magnitude = Objects.requireNonNull(first.magnitude());
      assertThat(magnitude.value()).as("r was later than g").isEqualTo(17.5);
      assertThat(Objects.requireNonNull(magnitude.band()).code()).isEqualTo("ztfr");
      assertThat(first.score()).isNull();
      assertThat(first.url()).isEqualTo("https://lasair-ztf.lsst.ac.uk/objects/ZTF26aaaaaab/");
      assertThat(first.extras())
          .containsEntry("class", "SN")
          .containsEntry("catalogued there", "1237667448875384983")
          .containsEntry("detections", "4");
      assertThat(Objects.requireNonNull(alerts.getLast().magnitude()).value()).isEqualTo(19.5);
      assertThat(alerts.getLast().extras()).doesNotContainKey("catalogued there");
    }
  }

  @Test
  void failsInTheServicesWordsWhereItRefuses() {
    try (Service service =
        Service.answering(
            _ -> new Answer(400, "application/json", "{\"error\": \"Max radius is 1000\"}"))) {
      ModuleContext context = LasairQueries.context(service);
      assertThatThrownBy(() -> ModuleContext.read(lasair, LasairQueries.in(CONE), context))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("Max radius");
      assertThatThrownBy(
              () -> ModuleContext.read(lasair, LasairQueries.where("gmag < 1", null), context))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("Max radius");
    }
  }

  @Test
  void asksNothingForAnIdOfAnotherSurvey() {
    try (Service service = Service.answering(_ -> own("ztf_rows.json"))) {
      assertThatThrownBy(() ->
              ModuleContext.read(
                  lasair, LasairQueries.of("313761043604045880"), LasairQueries.context(service)))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("313761043604045880");
      assertThatThrownBy(() -> lasair.fetchAlert("ZTF26aaaaaab\"", LasairQueries.context(service)))
          .isInstanceOf(BrokerException.Refused.class);
      assertThat(service.asked()).isEmpty();
    }
  }

  @Test
  void mapsAnObjectByItself() {
    try (Service service = Service.answering(_ -> own("ztf_object.json"))) {
      LasairZtfObject object = lasair.fetchAlert("ZTF26aaaaaab", LasairQueries.context(service));
      assertThat(service.asked())
          .containsExactly("/object/?objectId=ZTF26aaaaaab&lite=false&lasair_added=true");
      GenericAlert alert = lasair.toGenericAlert(object);
      SkyPosition position = Objects.requireNonNull(alert.position());
      assertThat(position).isEqualTo(SkyPosition.ofDegrees(52.68339748783069, 30.546314428042333));
      // Lasair's own galactic coordinates of it, which are good to 0.1 arcsec.
      assertThat(position.galactic().longitudeDegrees())
          .isCloseTo(159.12011347419698, within(2e-5));
      assertThat(position.galactic().latitudeDegrees())
          .isCloseTo(-20.911037347147648, within(2e-5));
      assertThat(alert.score()).isEqualTo(0.99);
      assertThat(alert.scoreName()).isEqualTo("drb");
      assertThat(Objects.requireNonNull(alert.magnitude()).error()).isEqualTo(0.05);
      assertThat(alert.aliases()).containsExactly("SN 2026abc");
      assertThat(alert.extras())
          .containsEntry("class", "SN")
          .containsEntry("its redshift", "0.03")
          .containsEntry("TNS type", "SN II");
      assertThat(alert.solarSystem()).isFalse();
    }
  }

  @Test
  void saysThatAMinorPlanetMoves() {
    String object =
        """
        {"objectId": "ZTF26aaaaaad", "candidates": [{"candid": 1, "jd": 2461309.75, "fid": 1,
          "magpsf": 19, "ssnamenr": "13080", "ssdistnr": 1.0}]}
        """;
    try (Service service = Service.answering(_ -> Answer.json(object))) {
      GenericAlert alert =
          lasair.toGenericAlert(lasair.fetchAlert("ZTF26aaaaaad", LasairQueries.context(service)));
      assertThat(alert.solarSystem()).isTrue();
      assertThat(alert.timestamp()).isEqualTo(Instant.parse("2026-09-26T06:00:00Z"));
    }
  }

  @Test
  void knowsANonDetectionByTheMissingCandidThoughItHasAMagnitude() {
    try (Service service = Service.answering(_ -> own("ztf_object.json"))) {
      ModuleContext context = LasairQueries.context(service);
      List<PhotometryPoint> points = lasair.photometry("ZTF26aaaaaab", context).toList();
      assertThat(points)
          .extracting(point -> Objects.requireNonNull(point.magnitude()).kind())
          .containsExactly(
              Magnitude.Kind.NEGATIVE_DIFFERENCE, Magnitude.Kind.LIMIT, Magnitude.Kind.DIFFERENCE);
      assertThat(points.getLast().surveyId()).isEqualTo("9007199254740993121");
      assertThat(points.getLast().time().original()).isEqualTo("2461309.75");
      // As every broker's limit of this exposure.
      assertThat(points.get(1).surveyId()).isEqualTo("exposure 1790316000 ztfg");
      // A detection that has lost its magnitude is no limit.
      assertThat(context.notes()).singleElement().asString().endsWith(": 1");
    }
  }

  @Test
  void asksAgainOnlyWhereTheHistoryDidNotCome() {
    try (Service service = Service.answering(_ -> own("ztf_object.json"))) {
      ModuleContext context = LasairQueries.context(service);
      LasairZtfObject whole = lasair.fetchAlert("ZTF26aaaaaab", context);
      assertThat(lasair.lightCurve(whole, context)).hasSize(3);
      assertThat(service.asked()).hasSize(1);
    }
    try (Service service =
        Service.answering(
            path -> own(path.startsWith("/query/") ? "ztf_rows.json" : "ztf_object.json"))) {
      ModuleContext context = LasairQueries.context(service);
      try (Stream<LasairZtfObject> rows =
          lasair.fetchAlerts(LasairQueries.where("gmag<19", null), context)) {
        assertThat(lasair.lightCurve(rows.findFirst().orElseThrow(), context)).hasSize(3);
      }
      assertThat(service.asked()).hasSize(2);
    }
  }

  @Test
  void hasNothingOfAnObjectThatLasairDoesNotHave() {
    try (Service service =
        Service.answering(path ->
            path.contains("aaaaaaz")
                ? Answer.json("{}")
                : new Answer(404, "application/json", "{}"))) {
      assertThat(lasair.photometry("ZTF26aaaaaaa", LasairQueries.context(service))).isEmpty();
      assertThat(lasair.photometry("ZTF26aaaaaaz", LasairQueries.context(service))).isEmpty();
      assertThatThrownBy(() -> lasair.fetchAlert("ZTF26aaaaaaz", LasairQueries.context(service)))
          .isInstanceOf(BrokerException.Refused.class);
    }
    assertThat(lasair.knows("ZTF26aaaaaaa")).isTrue();
    assertThat(lasair.knows("AT2026abc")).isFalse();
  }

  @Test
  void readsARecordedObjectWhole() {
    String recorded =
        new String(Recorded.answer("lasair/ztf_objects_ZTF23aabplmy.json"), StandardCharsets.UTF_8);
    // The older way to ask answered several objects at once.
    String first = recorded.substring(recorded.indexOf('[') + 1, recorded.lastIndexOf(']'));
    try (Service service = Service.answering(_ -> Answer.json(first))) {
      ModuleContext context = LasairQueries.context(service);
      LasairZtfObject object = lasair.fetchAlert("ZTF23aabplmy", context);
      GenericAlert alert = lasair.toGenericAlert(object);
      assertThat(alert.aliases()).containsExactly("SN 2023bip");
      assertThat(alert.position()).isEqualTo(SkyPosition.ofDegrees(179.977605775, 26.068919025));
      // 2459994.9107986: 0.4107986 of a day after midnight is 35492.99904 s.
      assertThat(alert.timestamp()).isEqualTo(Instant.parse("2023-02-19T09:51:32.999040Z"));
      assertThat(alert.score()).isNull();
      assertThat(lasair.lightCurve(object, context))
          .extracting(point -> Objects.requireNonNull(point.magnitude()).kind())
          .containsExactly(Magnitude.Kind.LIMIT, Magnitude.Kind.DIFFERENCE);
      assertThat(service.bad()).isEmpty();
      assertThat(context.notes()).isEmpty();
    }
  }

  @Test
  void readsARecordedHistoryWhole() {
    String recorded =
        new String(
            Recorded.answer("lasair/ztf_lightcurves_ZTF22aaaozss.json"), StandardCharsets.UTF_8);
    String candidates = recorded.substring(recorded.indexOf('[') + 1, recorded.lastIndexOf(']'));
    String object = "{\"objectId\": \"ZTF22aaaozss\", \"candidates\": " + candidates + "}";
    try (Service service = Service.answering(_ -> Answer.json(object))) {
      ModuleContext context = LasairQueries.context(service);
      List<PhotometryPoint> points = lasair.photometry("ZTF22aaaozss", context).toList();
      assertThat(points).hasSize(27);
      assertThat(points)
          .filteredOn(point -> Objects.requireNonNull(point.magnitude()).isLimit())
          .hasSize(27 - recorded.split("\"candid\"").length + 1);
      assertThat(context.notes()).isEmpty();
    }
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(LasairZtfTest.class, name));
  }
}

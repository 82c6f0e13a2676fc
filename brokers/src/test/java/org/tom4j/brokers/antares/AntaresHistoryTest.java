package org.tom4j.brokers.antares;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.JsonValue.JsonNumber;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.RubinMeasurement;
import org.tom4j.survey.Ztf;
import org.tom4j.survey.ZtfMeasurement;

class AntaresHistoryTest {
  private static final String ALERTS = "/v1/loci/ANT2020aaaaa/alerts";

  private final Antares antares = new Antares();

  @Test
  void readsAllPagesOfAlertsOldestFirstAndTellsLimitsByTheirIds() {
    try (Service service = Service.answering(AntaresHistoryTest::answers)) {
      ModuleContext context = context(service);
      List<PhotometryPoint> points = antares.photometry("ANT2020aaaaa", context).toList();
      assertThat(service.asked())
          .containsExactly("/v1/loci/ANT2020aaaaa", ALERTS, ALERTS + "?page%5Boffset%5D=2");
      assertThat(service.bad()).isEmpty();
      assertThat(points)
          .extracting(point -> point.band().code())
          .containsExactly("ztfg", "ztfr", "ztfr", "lssti", "lssti");
      assertThat(points)
          .extracting(point -> Objects.requireNonNull(point.magnitude()).kind())
          .containsExactly(
              Magnitude.Kind.LIMIT,
              Magnitude.Kind.NEGATIVE_DIFFERENCE,
              Magnitude.Kind.DIFFERENCE,
              Magnitude.Kind.LIMIT,
              Magnitude.Kind.TOTAL);
      assertThat(Objects.requireNonNull(points.getFirst().magnitude()).sigmas()).isEqualTo(5);
      assertThat(points.getFirst().time().original()).isEqualTo("2458829.0478241001");
      assertThat(points.get(1).surveyId()).isEqualTo("9007199254740993121");
      assertThat(points)
          .extracting(PhotometryPoint::restrictedTo)
          .containsExactly(null, "ZTF partnership", null, null, null);
      assertThat(context.notes()).singleElement().asString().contains("Left out: 1 alerts");
    }
  }

  @Test
  void keepsTheSignedFluxOfRubinAndItsTaiTime() {
    try (Service service = Service.answering(AntaresHistoryTest::answers)) {
      List<PhotometryPoint> points = antares.photometry("ANT2020aaaaa", context(service)).toList();
      PhotometryPoint difference = points.get(3);
      assertThat(difference.series()).isEqualTo(Series.DIFFERENCE);
      assertThat(difference.flux()).isEqualTo(new Flux(-2615.25, 216.25, "nJy"));
      // 12:00:00 TAI is 37 s ahead of UTC.
      assertThat(difference.time().utc()).isEqualTo(Instant.parse("2026-06-26T11:59:23Z"));
      assertThat(points.get(4).series()).isEqualTo(Series.TOTAL);
    }
  }

  @Test
  void tellsMeasurementsThatAreOneWithThoseOfOtherBrokers() {
    PhotometryPoint limit =
        new ZtfMeasurement(
                null, Ztf.mjd(new JsonNumber("58828.5478241")), 1, null, null, 19.5, null, null)
            .point();
    PhotometryPoint detection =
        new ZtfMeasurement(
                "9007199254740993121",
                Ztf.mjd(new JsonNumber("58829.5")),
                2,
                18.25,
                0.125,
                null,
                null,
                null)
            .point();
    List<PhotometryPoint> ofRubin =
        new RubinMeasurement(
                "170094456365121999",
                false,
                Rubin.mjdTai(new JsonNumber("61217.5")),
                "i",
                -2615.25,
                216.25,
                6471.0,
                212.5)
            .points()
            .toList();
    try (Service service = Service.answering(AntaresHistoryTest::answers)) {
      List<PhotometryPoint> points = antares.photometry("ANT2020aaaaa", context(service)).toList();
      assertThat(List.of(points.get(0), points.get(1), points.get(3), points.get(4)))
          .extracting(point -> point.survey() + " " + point.surveyId())
          .containsExactly(
              "ZTF " + Objects.requireNonNull(limit).surveyId(),
              "ZTF " + Objects.requireNonNull(detection).surveyId(),
              "LSST " + ofRubin.getFirst().surveyId(),
              "LSST " + ofRubin.getLast().surveyId());
    }
  }

  @Test
  void looksUpTheNamesOfBothSurveysFirst() {
    for (String name : new String[] {"ZTF20aaaaaab", "LSST170094456365121569"}) {
      try (Service service = Service.answering(AntaresHistoryTest::answers)) {
        assertThat(antares.photometry(name, context(service))).as(name).hasSize(5);
        assertThat(service.asked().getFirst())
            .startsWith("/v1/loci?sort=")
            .contains("%22" + AntaresName.number(name) + "%22");
        assertThat(service.asked()).contains(ALERTS, "/v1/loci/ANT2021bbbbb/alerts").hasSize(4);
      }
    }
  }

  @Test
  void asksForAReplacedLocusAndItsReplacementAndTellsEachMeasurementOnce() {
    try (Service service =
        Service.answering(
            path -> path.endsWith("/ANT2020aaaaa") ? own("replaced.json") : own("alerts_2.json"))) {
      assertThat(antares.photometry("ANT2020aaaaa", context(service))).hasSize(3);
      assertThat(service.asked())
          .containsExactly(
              "/v1/loci/ANT2020aaaaa",
              "/v1/loci/ANT2020aaaaa/alerts",
              "/v1/loci/ANT2021bbbbb/alerts");
    }
  }

  @Test
  void hasNothingOfWhatAntaresDoesNotHave() {
    try (Service service =
        Service.answering(path ->
            path.contains("?sort")
                ? own("none.json")
                : new Answer(404, "application/json", "{\"errors\": []}"))) {
      assertThat(antares.photometry("ANT2020aaaaa", context(service))).isEmpty();
      assertThat(antares.photometry("ZTF20aaaaaab", context(service))).isEmpty();
    }
  }

  @Test
  void takesADetectionWithoutAMagnitudeForTheLimitThatItIs() {
    String alert =
        "{\"data\": [{\"id\": \"ztf_candidate:1\", \"attributes\": {\"mjd\": 58829.5, \"properties\":"
            + " {\"ztf_fid\": 3, \"ant_maglim\": 20.5, \"ztf_magpsf\": -999.0}}}]}";
    try (Service service =
        Service.answering(
            path -> path.endsWith("alerts") ? Answer.json(alert) : own("locus.json"))) {
      assertThat(antares.photometry("ANT2021bbbbb", context(service)))
          .singleElement()
          .satisfies(point -> {
            assertThat(Objects.requireNonNull(point.magnitude()).isLimit()).isTrue();
            assertThat(point.surveyId()).startsWith("exposure ").endsWith("ztfi");
          });
    }
  }

  @Test
  void leavesOutWhatRubinTookBack() {
    String alert =
        "{\"data\": [{\"id\": \"lsst:7\", \"attributes\": {\"mjd\": 61217.5, \"properties\":"
            + " {\"ant_passband\": \"r\", \"lsst_diaSource_psfFlux\": 900.0,"
            + " \"lsst_diaSource_psfFluxErr\": 100.0%s}}}]}";
    try (Service service =
        Service.answering(path ->
            path.endsWith("alerts")
                ? Answer.json(alert.formatted(", \"lsst_diaSource_timeWithdrawnMjdTai\": 61219.25"))
                : own("locus.json"))) {
      assertThat(antares.photometry("ANT2021bbbbb", context(service))).isEmpty();
    }
    try (Service service =
        Service.answering(path ->
            path.endsWith("alerts") ? Answer.json(alert.formatted("")) : own("locus.json"))) {
      assertThat(antares.photometry("ANT2021bbbbb", context(service)))
          .extracting(PhotometryPoint::surveyId)
          .containsExactly("7");
    }
  }

  @Test
  void readsRecordedAlertsWhole() {
    Answer recorded = Answer.json(Recorded.answer("antares/locus_alerts_ANT2026b78o35eau2gs.json"));
    try (Service service =
        Service.answering(path -> path.endsWith("alerts") ? recorded : own("plain.json"))) {
      ModuleContext context = context(service);
      List<PhotometryPoint> points = antares.photometry("ANT2026b78o35eau2gs", context).toList();
      assertThat(service.bad()).isEmpty();
      assertThat(context.notes()).isEmpty();
      assertThat(points)
          .extracting(point -> Objects.requireNonNull(point.magnitude()).isLimit())
          .containsExactly(true, true, false);
      PhotometryPoint seen = points.getLast();
      assertThat(seen.surveyId()).isEqualTo("3470490460915015042");
      // 2461224.990463: 0.490463 of a day after midnight is 42376.0032 s.
      assertThat(seen.time().utc()).isEqualTo(Instant.parse("2026-07-03T11:46:16.003200Z"));
      assertThat(Objects.requireNonNull(seen.magnitude()).value()).isEqualTo(15.428149223327637);
    }
  }

  private static Answer answers(String path) {
    if (path.contains("?sort")) {
      return own("loci_2.json");
    }
    if (!path.contains("alerts")) {
      return own("plain.json");
    }
    if (path.contains("ANT2021bbbbb")) {
      return new Answer(404, "application/json", "{\"errors\": []}");
    }
    return own(path.contains("offset") ? "alerts_2.json" : "alerts_1.json");
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(AntaresHistoryTest.class, name));
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(
        service.http(), new Antares.Settings(service.address().resolve("/v1/")));
  }
}

package org.tom4j.streams.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.streams.json.JsonMembers;
import org.tom4j.streams.packet.Framing;
import org.tom4j.streams.packet.Packet;

/** Packets of surveys and services of which few or none were recorded, and of nobody's. */
class SurveysTest {

  @Test
  void decamTellsForcedMeasurementsAndTheirLimits() {
    Packet packet =
        packet(
            "desirt.alert",
            """
            {"objectId": "C202", "candid": 17, "candidate": {"mjd": 60000.25,
              "forcediffimflux": 100, "forcediffimfluxunc": 10, "forcediffimmag": 21.5,
              "forcediffimmagunc": 0.1, "band": "z", "diffmaglim": 23, "ra": 10, "dec": -20},
             "fp_hists": [{"mjd": 59990.25, "forcediffimflux": 10, "forcediffimfluxunc": 10,
               "forcediffimmag": 24, "forcediffimmagunc": 1, "band": "z", "diffmaglim": 23.5}]}
            """);
    assertThat(Surveys.of(packet).name()).isEqualTo("DECam");
    GenericAlert alert = Surveys.of(packet).alert(packet);
    assertThat(alert.id()).isEqualTo("17");
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2023-02-25T06:00:00Z"));
    assertThat(Objects.requireNonNull(alert.magnitude()).value()).isEqualTo(21.5);
    List<PhotometryPoint> points = Surveys.of(packet).lightCurve(packet).toList();
    assertThat(points).hasSize(2).allMatch(point -> point.series() == Series.FORCED);
    assertThat(Objects.requireNonNull(points.getFirst().magnitude()))
        .isEqualTo(Magnitude.limit(23.5).withBand(points.getFirst().band()));
  }

  @Test
  void romanTellsUtcAndASignBesideTheFlux() {
    Packet packet =
        packet(
            "rapid.v01_00.alert",
            """
            {"diaSource": {"diaSourceId": 75140565, "diaObjectId": 9576, "midpointMjd": 62018.5,
              "ra": 9.19, "dec": -44.25, "band": "F184", "psfFlux": 1000, "psfFluxErr": 100,
              "isNegative": true, "reliability": 0.5},
             "prvDiaSources": [{"diaSourceId": 75140564, "diaObjectId": 9576,
              "midpointMjd": 62010.5, "ra": 9.19, "dec": -44.25, "band": "F184",
              "psfFlux": 1000, "psfFluxErr": 100, "isNegative": false}]}
            """);
    assertThat(Surveys.of(packet).name()).isEqualTo("Roman");
    GenericAlert alert = Surveys.of(packet).alert(packet);
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2028-09-04T12:00:00Z"));
    assertThat(alert.magnitude()).isNull();
    assertThat(alert.extras()).containsEntry("psfFlux (nJy)", "-1000.0");
    List<PhotometryPoint> points = Surveys.of(packet).lightCurve(packet).toList();
    assertThat(points.getFirst().band().code()).isEqualTo("romanf184");
    assertThat(Objects.requireNonNull(points.getFirst().magnitude()).value())
        .isCloseTo(23.9, within(1e-12));
    assertThat(points.getLast().negative()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1.0,DIFFERENCE", "0.0,NEGATIVE_DIFFERENCE", "-1.0,NEGATIVE_DIFFERENCE"})
  void turboTellsTheSignAsANumber(String sign, Magnitude.Kind kind) {
    Packet packet =
        packet(
            "turbo.alert",
            """
            {"objectId": "None.20", "candid": 89, "candidate": {"jd": 2460000.5, "fid": 1,
              "isdiffpos": SIGN, "ra": 35, "dec": 13, "magpsf": 17.5, "sigmapsf": 0.1,
              "candid": 89}}
            """
                .replace("SIGN", sign));
    assertThat(Surveys.of(packet).name()).isEqualTo("TURBO");
    Magnitude magnitude = Objects.requireNonNull(Surveys.of(packet).alert(packet).magnitude());
    assertThat(magnitude.kind()).isEqualTo(kind);
    assertThat(magnitude.system()).isEqualTo(Magnitude.System.UNKNOWN);
    assertThat(Objects.requireNonNull(magnitude.band()).code()).isEqualTo("turbo1");
  }

  @Test
  void winterHasNoBandWhereItTellsNoFilter() {
    String alert =
        """
        {"objectId": "WNTR24a", "candid": 89, "candidate": {"jd": 2460000.5, FID
          "isdiffpos": "t", "ra": 35, "dec": 13, "magpsf": 17.5, "candid": 89}}
        """;
    Packet told = packet("winter.alert", alert.replace("FID", "\"fid\": 2,"));
    Packet untold = packet("winter.alert", alert.replace("FID", ""));
    Survey winter = Surveys.of(told);
    assertThat(Objects.requireNonNull(winter.alert(told).magnitude()).band())
        .isEqualTo(Band.of("winterH"));
    assertThat(Objects.requireNonNull(winter.alert(untold).magnitude()).band()).isNull();
    assertThat(winter.lightCurve(untold)).isEmpty();
    Packet gattini = packet("pgir.alert", alert.replace("FID", ""));
    assertThat(Objects.requireNonNull(Surveys.of(gattini).alert(gattini).magnitude()).band())
        .isEqualTo(Band.of("pgirJ"));
  }

  @Test
  void boomTellsWhichFiltersWerePassedAndKeepsWhatIsRestrictedSo() {
    Packet packet =
        packet(
            "Alert",
            """
            {"candid": 5, "objectId": "ZTF18abudxnw", "jd": 2460000.5, "ra": 1, "dec": 2,
             "survey": "ZTF", "filters": [{"filter_id": "a", "filter_name": "fast"},
               {"filter_id": "b", "filter_name": "red"}],
             "classifications": [{"classifier": "acai_h", "score": 0.75}],
             "photometry": [
               {"jd": 2459999.5, "flux": null, "flux_err": 1000, "band": "ztfg",
                "origin": "Alert", "programid": 1, "survey": "ZTF"},
               {"jd": 2460000.5, "flux": 100000, "flux_err": 1000, "band": "g",
                "origin": "ForcedPhot", "programid": 2, "survey": "ZTF"}]}
            """);
    assertThat(Surveys.of(packet).name()).isEqualTo("BOOM");
    GenericAlert alert = Surveys.of(packet).alert(packet);
    assertThat(alert.extras())
        .containsEntry("filters", "fast, red")
        .containsEntry("acai_h", "0.75");
    assertThat(alert.restrictedTo()).isEqualTo("ZTF partnership");
    List<PhotometryPoint> points = Surveys.of(packet).lightCurve(packet).toList();
    assertThat(points).hasSize(2).allMatch(point -> point.band().code().equals("ztfg"));
    assertThat(Objects.requireNonNull(points.getFirst().magnitude()).isLimit()).isTrue();
    assertThat(points.getLast().series()).isEqualTo(Series.FORCED);
    assertThat(points.getLast().restrictedTo()).isEqualTo("ZTF partnership");
  }

  @Test
  void lasairsObjectIsItsNewestDetection() {
    Packet packet =
        packet(
            "",
            """
            {"diaObjectId": 313893023095193658, "ra": 1, "decl": 2, "UTC": "2026-07-01 01:02:03",
             "alert": {"diaSourcesList": [
                {"diaSourceId": 11, "psfFlux": 1000, "psfFluxErr": 100, "midpointMjdTai": 61105.5,
                 "band": "r", "reliability": 0.5},
                {"diaSourceId": 10, "psfFlux": 500, "psfFluxErr": 100, "midpointMjdTai": 61100.5,
                 "band": "r", "reliability": 0.25}],
              "diaForcedSourcesList": [{"diaForcedSourceId": 12, "psfFlux": 10,
                "psfFluxErr": 100, "midpointMjdTai": 61099.5, "band": "g"}]}}
            """);
    assertThat(Surveys.of(packet).name()).isEqualTo("Lasair");
    GenericAlert alert = Surveys.of(packet).alert(packet);
    assertThat(alert.id()).isEqualTo("11");
    assertThat(alert.name()).isEqualTo("313893023095193658");
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2026-03-06T11:59:23Z"));
    assertThat(alert.score()).isEqualTo(0.5);
    assertThat(Surveys.of(packet).lightCurve(packet).map(PhotometryPoint::surveyId))
        .containsExactly("12 forced", "10", "11");
  }

  @Test
  void aPacketOfNobodyIsTakenByCommonNames() {
    Packet packet = packet("", "{\"alert_id\": \"a7\", \"name\": \"X1\", \"ra\": 1, \"dec\": 2}");
    GenericAlert alert = Surveys.of(packet).alert(packet);
    assertThat(alert.id()).isEqualTo("a7");
    assertThat(alert.name()).isEqualTo("X1");
    assertThat(alert.timestamp()).isNull();
    Packet row = packet("", "{\"objectId\": \"ZTF18abudxnw\", \"ramean\": 1, \"decmean\": 2}");
    assertThat(Surveys.of(row).alert(row).id()).isEqualTo("ZTF18abudxnw");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | alert_id",
        "{\"ra\": 1, \"dec\": 2} | alert_id",
        "{\"id\": \"a\"} | no members ra and dec",
        "{\"id\": \"a\", \"ra\": 1, \"dec\": 2, \"RA\": 3, \"Dec\": 4} | two positions",
        "{\"id\": \"a\", \"candid\": 7, \"ra\": 1, \"dec\": 2} | [candid, id]",
        "{\"id\": \"a\", \"ra\": 1, \"dec\": 95} | declination 95.0",
        "{\"id\": \"a\", \"ra\": \"none\", \"dec\": 5} | has no ra",
        "[{\"id\": \"a\"}] | is a list of 1"
      })
  void aPacketOfNobodyThatLeavesDoubtIsRefusedInWords(String json, String words) {
    Packet packet = packet("", json);
    assertThat(Surveys.of(packet).name()).isEqualTo("unknown survey");
    assertThatThrownBy(() -> Surveys.of(packet).alert(packet))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  @Test
  void whateverTakesEverythingIsAskedLast() {
    assertThat(Surveys.all().getLast()).isInstanceOf(AnyPacket.class);
    assertThat(Surveys.all().stream().map(Survey::name)).doesNotHaveDuplicates();
  }

  private static Packet packet(String schema, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new Packet(bytes, Framing.JSON, schema, JsonMembers.of(bytes));
  }
}

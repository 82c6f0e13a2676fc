package org.tom4j.brokers.gcn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.brokers.scimma.SkyMaps;

class NoticeMappingTest {
  private static final String UUID = "00000000-0000-4000-8000-000000000001";

  @Test
  void tellsATrackWithItsOneSigmaOfNinetyPerCentSinceTheSchemaSaysSoWhereTheNoticeDoesNot() {
    GenericAlert alert =
        told(
            """
            {"mission": "IceCube", "event_name": ["IceCube-260101A"], "id": ["140001_7"],
             "alert_type": "initial", "trigger_time": "2025-12-31T23:59:40.5Z",
             "alert_datetime": "2026-01-01T00:00:00Z", "ra": 83.25, "dec": -5.5,
             "ra_dec_error": 0.5, "p_astro": 0.41, "far": 8e-8,
             "healpix_url": "https://example.org/map.fits.gz", "healpix_file": "SIMPLE"}
            """);
    assertThat(alert.name()).isEqualTo("IceCube-260101A");
    assertThat(alert.aliases()).containsExactly("140001_7");
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2025-12-31T23:59:40.5Z"));
    assertThat(alert.position()).isEqualTo(SkyPosition.ofDegrees(83.25, -5.5));
    // 0.5 / sqrt(-2 ln 0.1) = 0.5 / 2.145966
    assertThat(sigma(alert)).isCloseTo(0.2329953, within(1e-6));
    assertThat(alert.score()).isEqualTo(0.41);
    assertThat(alert.scoreName()).isEqualTo("p_astro");
    assertThat(alert.url()).isEqualTo("https://hermes.lco.global/message/" + UUID);
    assertThat(alert.extras())
        .containsEntry("error region", "0.5 deg, holds it with p = 0.9")
        .containsEntry("false alarms, Hz", "8e-8")
        .containsEntry("sky map", "https://example.org/map.fits.gz")
        .containsEntry("mission", "IceCube");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.5           | 0.9  | 0.6989860
          10            | 0.68 | 6.6243056
          [0.5, 0.6, 0] | 0.9  | 0.2795944
          [1.34, 0.2]   | 0.68 | 0.8876570
          2             | 0.3934693402873666 | 2
          """)
  void takesARegionForACircularGaussianAndOfAnEllipseItsLongerAxis(
      String region, double contained, double sigma) {
    GenericAlert alert = around(region, Double.toString(contained));
    assertThat(sigma(alert)).isCloseTo(sigma, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 0.9", "-1 | 0.9", "1 | 1", "1 | 0", "1 | 68", "[] | 0.9", "\"small\" | 0.9"})
  void tellsNoErrorWhereTheRegionIsNone(String region, String contained) {
    assertThat(around(region, contained).positionError()).isNull();
  }

  @Test
  void tellsNoPlaceThatIsNotOnTheSky() {
    assertThat(told("{\"id\": \"a1\", \"ra\": 10, \"dec\": 91}").position()).isNull();
    assertThat(told("{\"id\": \"a1\", \"ra\": 10}").position()).isNull();
    assertThat(told("{\"id\": \"a1\", \"ra\": \"NaN\", \"dec\": 1}").position()).isNull();
  }

  @Test
  void tellsARetractionByTheNamesOfItsEventTheMostSpecificFirst() {
    GenericAlert alert =
        told(
            """
            {"mission": "MAXI", "alert_type": "retraction", "event_name": "GRB 260101A",
             "id": "9995289617", "trigger_time": "2026-01-01 08:56:01"}
            """);
    assertThat(alert.name()).isEqualTo("GRB 260101A");
    assertThat(alert.aliases()).containsExactly("MAXI 9995289617");
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2026-01-01T08:56:01Z"));
    assertThat(alert.standing())
        .isEqualTo(
            Standing.of(Standing.Kind.RETRACTION)
                .sentAt(alert.standing().sent())
                .ofEvent("MAXI 9995289617")
                .ofEvent("GRB 260101A"));
  }

  @Test
  void callsAnEventByTheIdThatIsNoBareNumberAndANumberWithItsMission() {
    GenericAlert burst = told("{\"mission\": \"Fermi\", \"id\": [\"745121685\", \"bn260101094\"]}");
    assertThat(burst.name()).isEqualTo("bn260101094");
    assertThat(burst.aliases()).containsExactly("Fermi 745121685");
    assertThat(told("{\"id\": [\"01708973486\"]}").name()).isEqualTo("Einstein Probe 01708973486");
    assertThat(told("{\"far\": 0.001}").name()).isNull();
  }

  @Test
  void tellsAGravitationalWaveOutOfItsEventWithoutThePixelsOfItsMap() {
    Notice notice =
        notice(
            """
            [{"alert_type": "PRELIMINARY", "time_created": "2026-01-01T00:01:00Z",
              "superevent_id": "S260101a", "urls": {"gracedb": "https://example.org/S260101a"},
              "event": {"time": "2026-01-01T00:00:30.5Z", "far": 9.1e-14, "significant": true,
                "group": "CBC", "pipeline": "gstlal", "skymap": "U0lNUExF",
                "classification": {"BNS": 0.95, "Noise": 0.05},
                "properties": {"HasNS": 1.0}}}]
            """);
    assertThat(notice.content().json()).doesNotContain("U0lNUExF");
    GenericAlert alert = NoticeMapping.alert(notice);
    assertThat(alert.name()).isEqualTo("S260101a");
    assertThat(alert.position()).isNull();
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2026-01-01T00:00:30.5Z"));
    assertThat(alert.url()).isEqualTo("https://example.org/S260101a");
    assertThat(alert.extras())
        .containsEntry("classification", "BNS 0.95, Noise 0.05")
        .containsEntry("properties", "HasNS 1.0")
        .containsEntry("sky map", SkyMaps.MAP)
        .containsEntry("alert type", "PRELIMINARY");
  }

  @Test
  void tellsAWithdrawnGravitationalWaveAndAMockOneAsWhatTheyAre() {
    GenericAlert withdrawn =
        told(
            "{\"alert_type\": \"RETRACTION\", \"superevent_id\": \"S260101a\", \"event\": null,"
                + " \"time_created\": \"2026-01-01T00:01:00Z\"}");
    assertThat(called(withdrawn)).isEqualTo("S260101a (retraction)");
    assertThat(withdrawn.standing().events()).containsExactly("S260101a");
    assertThat(withdrawn.timestamp()).isEqualTo(Instant.parse("2026-01-01T00:01:00Z"));
    assertThat(called(told("{\"superevent_id\": \"MS260101a\"}"))).isEqualTo("MS260101a (mock)");
  }

  @Test
  void tellsOfATargetTheFirstMagnitudeOfItsOwnRowsAndNoLimit() {
    try (Service service = Service.answering(NoticeAnswers::answer)) {
      ModuleContext context =
          new ModuleContext(service.http(), new GcnNotices.Settings(service.address()));
      List<GenericAlert> alerts =
          ModuleContext.read(new GcnNotices(), NoticeAnswers.icecube(), context);
      assertThat(Objects.requireNonNull(alerts.get(1).magnitude()).toString())
          .contains("18.125", "0.0625", "ztfg", "AB");
      assertThat(alerts.get(1).extras()).containsEntry("classification", "Type II 0.9");
      assertThat(alerts.get(2).magnitude()).isNull();
    }
  }

  @Test
  void isBadIfTheMessageIsNoNotice() {
    assertThatThrownBy(() -> told("\"TITLE: GCN/FERMI NOTICE\"")).hasMessageContaining("no notice");
    assertThatThrownBy(() -> told("[{}, {}]")).hasMessageContaining("no notice");
  }

  /** Sigma in degrees; times without a zone are UTC. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          boom__alert | ZTF25acffkdr | 2025-11-30T10:28:57Z | 150.175649 | 15.2832185 |
          burstcube__alert | BurstCube 240601000 | 2024-06-01T00:00:00Z | 232 | -53.1 | 4.65991
          chime__frb.retraction | CHIME/FRB 427325191 (retraction) | 2024-09-18T07:19:10.765268Z |||
          chime__frb.subsequent | CHIME/FRB 427325192 (update) | 2024-09-18T07:19:10.765268Z | 346.77850859547 | 12.632485229956252 | 0.279092
          dsa110__frb.detection | 240918aaaa | 2024-09-18T07:19:10.765268Z | 346.77850859547 | 12.632485229956252 | 0.00931981
          einstein_probe__wxt__alert | Einstein Probe 01708973486 | 2024-03-01T21:46:05.130Z | 120 | 40 | 0.00931981
          fermi__gbm__trigger.alert | bn240812094 | 2024-08-24T02:14:40.430Z |||
          fermi__gbm__trigger.ground1 | bn240812094 (update) | 2024-08-24T02:14:40.430Z | 92.17 | -66.98 | 0.887656
          fermi__lat__flare | OQ 334 | 2025-11-20T00:00:00Z | 215.62657 | 32.38623 |
          heasarc__archive_alert | Crab | 2022-02-21T16:12:23Z |||
          icecube__single_neutrino_alerts.gold_bronze_track_alerts | IceCube-230416A | 2023-04-16T05:22:26.150574Z | 345.82 | 9.01 | 0.232995
          maxi__gsc.unknown.circle | GRB 230220A (update) | 2023-02-20T08:56:01Z | 346.56 | 18.61 | 0.698986
          maxi__gsc.unknown.retraction | GRB 230220A (retraction) | 2023-02-20T08:56:01Z |||
          superk__sn_alert.real | SN.095001.000001 | 2023-08-01T00:00:01Z | 270.82 | 31.46 | 0.602811
          svom__eclairs__trigger.catalog | M1 (test) | 2024-02-22T08:51:31.320Z | 143.2478 | -68.0289 | 0.0465991
          swift__bat__Guano.Retraction | Swift 694215995 (retraction) | 2022-12-31T21:46:05.130Z |||
          """)
  void readsTheExamplesOfGcnAsWorkedOutByHand(
      String example,
      String name,
      Instant time,
      @Nullable Double ra,
      @Nullable Double dec,
      @Nullable Double sigma) {
    byte[] recorded = Recorded.answer("gcn/notices__" + example + ".example.json");
    GenericAlert alert =
        told("gcn.notices." + example.replace("__", "."), new String(recorded, UTF_8));
    assertThat(called(alert)).isEqualTo(name);
    assertThat(alert.timestamp()).isEqualTo(time);
    assertThat(alert.position())
        .isEqualTo(ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec));
    if (sigma == null) {
      assertThat(alert.positionError()).isNull();
    } else {
      assertThat(sigma(alert)).isCloseTo(sigma, within(sigma * 1e-5));
    }
  }

  @Test
  void readsEveryExampleOfGcnThatIsKept() throws IOException {
    Path kept = Recorded.folder("gcn");
    try (Stream<Path> files = Files.list(kept)) {
      List<Path> examples =
          files.filter(file -> file.getFileName().toString().startsWith("notices__")).toList();
      assumeTrue(!examples.isEmpty());
      for (Path example : examples) {
        assertThat(told(Files.readString(example)).url())
            .as(example.toString())
            .startsWith("https:");
      }
    }
  }

  /** The name, and what the message says of itself if it is more than news of the sky. */
  static String called(GenericAlert alert) {
    Standing said = alert.standing();
    return alert.name()
        + (said.kind() == Standing.Kind.NEWS ? "" : " (" + lower(said.kind()) + ")")
        + (said.reality().isOfTheSky() ? "" : " (" + lower(said.reality()) + ")");
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static double sigma(GenericAlert alert) {
    return Objects.requireNonNull(alert.positionError()).degrees();
  }

  private static GenericAlert around(String region, String contained) {
    return told(
        "{\"id\": \"a1\", \"ra\": 1, \"dec\": 2, \"ra_dec_error\": "
            + region
            + ", \"containment_probability\": "
            + contained
            + "}");
  }

  private static GenericAlert told(String content) {
    return told("gcn.notices.einstein_probe.wxt.alert", content);
  }

  private static GenericAlert told(String topic, String content) {
    return NoticeMapping.alert(notice(topic, content));
  }

  private static Notice notice(String content) {
    return notice("igwn.gwalert", content);
  }

  /** As the module binds it. */
  private static Notice notice(String topic, String content) {
    String message =
        "{\"metadata\": {\"topic\": \""
            + topic
            + "\", \"timestamp\": 1767225600123}, \"annotations\": {\"con_text_uuid\": \""
            + UUID
            + "\"}, \"message\": "
            + content
            + "}";
    try (Service service = Service.answering(_ -> Answer.json(message))) {
      URI address = service.address();
      return new GcnNotices()
          .fetchAlert(UUID, new ModuleContext(service.http(), new GcnNotices.Settings(address)));
    }
  }
}

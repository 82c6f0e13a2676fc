package org.tom4j.streams.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.streams.Samples;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.UnreadablePacketException;

/** Recorded notices; positions and times worked out by hand from each file. */
class RecordedNoticesTest {

  /** What each file that is no notice is: why it is refused, or {@code packet} for no alert. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("circulars.example.json", "packet"),
          Map.entry("notices.core.Localization.example.json", "packet"),
          Map.entry("notices.core.Pointing.example.json", "packet"),
          Map.entry("notices.core.Reporter.example.json", "packet"),
          Map.entry("notices.core.Spectral.example.json", "packet"),
          Map.entry("notices.core.Statistics.example.json", "packet"),
          Map.entry("tns_options.json", "packet"),
          Map.entry("example.gcn3", "packet"),
          Map.entry("example_gcn.gcn3", "packet"),
          Map.entry("example_gcn.stdout", "packet"),
          Map.entry("example_avro.avro", "packet"),
          Map.entry("example_voevent.stdout", "packet"),
          Map.entry(
              "example_avro.stdout",
              "its JSON cannot be read: Unexpected character (''' (code 39)): was expecting"
                  + " double-quote to start property name"),
          Map.entry("example_blob.stdout", "is none of the formats that are understood"),
          Map.entry("quakeml.xml", "is XML, but no VOEvent: its root is 'quakeml'"));

  @Test
  void readsEachFileOrSaysWhyNot() throws IOException {
    for (String folder : List.of("voevent", "gcn", "hopskotch")) {
      for (Path file : Samples.allRecorded(folder)) {
        String name = String.valueOf(file.getFileName());
        assertThat(outcome(Files.readAllBytes(file)))
            .as(file.toString())
            .isEqualTo(OTHERS.getOrDefault(name, "alert"));
      }
    }
  }

  private static String outcome(byte[] value) {
    try {
      Packet packet = Samples.one(value);
      List<Survey> writers =
          NoticeSurveysTest.ALL.stream().filter(survey -> survey.wrote(packet)).toList();
      assertThat(writers).hasSizeLessThan(2);
      if (writers.isEmpty()) {
        return "packet";
      }
      assertThat(writers.getFirst().alert(packet).id()).isNotBlank();
      return "alert";
    } catch (UnreadablePacketException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // file, ra, dec, one sigma in degrees, UTC, name
        "voevent/growth/AMON_151115.xml, 144.8915, -27.9826, 1.0, 2015-11-15T11:53:44Z, AMON 2147483647",
        "voevent/growth/AMON_ICECUBE_BRONZE_190819.xml, 148.8070, 0.9571, 0.23924, 2019-08-19T17:34:24.230Z, -",
        "voevent/growth/GRB180116A_Fermi_GBM_Alert.xml, -, -, -, 2018-01-16T00:36:52.810Z, Fermi 537755817",
        "voevent/growth/GRB180116A_Fermi_GBM_Flt_Pos.xml, 216.3833, 18.7, 19.8333, 2018-01-16T00:36:52.810Z, Fermi 537755817",
        "voevent/growth/GRB180422.913_Subthreshold.xml, 262.97, 19.7399, 22.1299, 2018-04-22T21:54:11.050Z, -",
        "voevent/skyportal/GRB180116A_Fermi_GBM_Gnd_Pos.xml, 214.74, 28.14, 11.19, 2018-01-16T00:36:52.810Z, Fermi 537755817",
        "voevent/skyportal/SWIFT_1125809-092.xml, 64.7373, 13.3517, 0.05, 2022-09-30T11:11:52.120Z, SWIFT 1125809",
        "voevent/skyportal/GW190814.xml, -, -, -, 2019-08-14T21:10:39.012957Z, S190814bv (update)",
        "voevent/gwtm/test.xml, -, -, -, 2018-11-01T22:22:46.654437Z, MS181101ab (mock)",
        "voevent/ivoa/voevent-ex1.xml, 37.0603169, 31.3116578, 0.03, 2009-09-25T12:00:00Z, -",
        "voevent/ivoa/voevent-ex2.xml, -, -, -, -, -",
        "voevent/voevent_parse/no_namespace_packet.xml, -, -, -, 2014-02-24T15:55:27.720Z, -",
        // one sigma of 90 %: radius / 2.145966; of 68 %: / 1.509592; of 95 %: / 2.447747
        "gcn/json_notices/notices.burstcube.alert.example.json, 232, -53.1, 4.65991, 2024-06-01T00:00:00Z, BurstCube 240601000",
        "gcn/json_notices/notices.chime.frb.subsequent.example.json, 346.77850859547, 12.632485229956252, 0.27909, 2024-09-18T07:19:10.765268Z, chime 427325192 (update)",
        "gcn/json_notices/notices.dsa110.frb.detection.example.json, 346.77850859547, 12.632485229956252, 0.00932, 2024-09-18T07:19:10.765268Z, 240918aaaa",
        "gcn/json_notices/notices.dsa110.frb.retraction.example.json, -, -, -, 2024-09-18T07:19:10.765268Z, 240918aaaa (retraction)",
        "gcn/json_notices/notices.fermi.gbm.trigger.alert.example.json, -, -, -, 2024-08-24T02:14:40.430Z, bn240812094",
        "gcn/json_notices/notices.fermi.gbm.trigger.final.example.json, 29.24, -63.62, 0.66243, 2024-08-24T02:14:40.430Z, bn240812094 (update)",
        "gcn/json_notices/notices.fermi.gbm.trigger.flight1.example.json, 136.917, -78.117, 5.51142, 2024-08-24T02:14:40.430Z, bn240812094 (update)",
        "gcn/json_notices/notices.icecube.lvk_nu_track_search.example.json, -, -, -, 2023-09-14T11:14:01Z, -",
        "gcn/json_notices/notices.km3net.alert.multiplet.example.json, 13.81, 18.85, 0.19106, 2025-01-01T01:16:47Z, KM3-240901B",
        "gcn/json_notices/notices.maxi.gsc.unknown.retraction.example.json, -, -, -, 2023-02-20T08:56:01Z, GRB 230220A (retraction)",
        "gcn/json_notices/notices.superk.sn_alert.real.example.json, 270.82, 31.46, 0.60281, 2023-08-01T00:00:01Z, SN.095001.000001",
        "gcn/json_notices/notices.svom.eclairs.trigger.catalog.example.json, 143.2478, -68.0289, 0.04660, 2024-02-22T08:51:31.320Z, M1 (test)",
        "gcn/igwn/igwn_gwalert_preliminary.json, -, -, -, 2026-06-05T11:57:26.395Z, MS260605l (mock)",
        "gcn/igwn/igwn_gwalert_retraction.json, -, -, -, 2026-06-05T12:10:57Z, MS260605l (retraction) (mock)",
        // TJD 20441 is 2024-05-11; words 7, 8 and 11 are ten-thousandths of a degree
        "gcn/classic_binary/SWIFT_XRT_POSITION.example.bin, 336.6725, 8.5118, 0.0013, 2024-05-11T18:08:36.420Z, SWIFT 1227767",
        "gcn/classic_binary/FERMI_GBM_GND_POS.example.bin, 240.2, 15.01, 14.12, 2024-05-09T17:17:54.170Z, FERMI 736967879",
        "gcn/classic_binary/AGILE_GRB_POS_TEST.example.bin, 324, -35, 0.0833, 2024-05-13T01:22:43Z, AGILE 99999 (test)",
        "gcn/classic_binary/SK_SN.example.bin, 270.8199, 31.46, 0.42396, 2024-05-31T23:05:35.570Z, SK 10063 (test)",
        "gcn/classic_binary/GECAM_FLT.example.bin, 57.83, 17.4, 0.98696, 2024-05-17T13:01:22.550400Z, GECAM 368",
        "gcn/classic_binary/LVC_UPDATE.example.bin, -, -, -, 2024-05-14T12:17:13.721190Z, S240514x (update)",
        "gcn/classic_binary/LVC_RETRACTION.example.bin, -, -, -, 2024-05-11T08:38:21.988148Z, MS240511i (retraction) (mock)",
        "gcn/classic_binary/FERMI_POINTDIR.example.bin, -, -, -, -, -",
        "hopskotch/hermes/test_message.json, 329.5158, 52.8321, -, -, GRB 230409B (test)",
      })
  void tellsPlaceErrorTimeAndName(
      String file, String ra, String dec, String sigma, String utc, String name) {
    GenericAlert alert = alert(Samples.recorded(file));
    if (ra == null) {
      assertThat(alert.position()).isNull();
    } else {
      assertThat(alert.position())
          .isEqualTo(SkyPosition.ofDegrees(Double.parseDouble(ra), Double.parseDouble(dec)));
    }
    if (sigma == null) {
      assertThat(alert.positionError()).isNull();
    } else {
      assertThat(NoticeSurveysTest.arcminutes(alert) / 60)
          .isEqualTo(Double.parseDouble(sigma), within(1e-5));
    }
    assertThat(alert.timestamp()).isEqualTo(utc == null ? null : Instant.parse(utc));
    assertThat(alert.name() == null ? null : NoticeSurveysTest.called(alert)).isEqualTo(name);
  }

  @Test
  void readsWhatHopskotchsClientMadeOfAVoEvent() {
    Packet packet =
        Samples.read(
                new Message(
                    Samples.recorded("hopskotch/hop_client/example_voevent.stdout"),
                    new byte[0],
                    Map.of("_format", new byte[] {'v', 'o', 'e', 'v', 'e', 'n', 't'}),
                    "topic"))
            .getFirst();
    GenericAlert fromXml = alert(Samples.recorded("hopskotch/hop_client/example_voevent.xml"));
    assertThat(new VoEventNotices().alert(packet)).isEqualTo(fromXml);
  }

  private static GenericAlert alert(byte[] value) {
    Packet packet = Samples.one(value);
    return NoticeSurveysTest.ALL.stream()
        .filter(survey -> survey.wrote(packet))
        .findFirst()
        .orElseThrow()
        .alert(packet);
  }
}

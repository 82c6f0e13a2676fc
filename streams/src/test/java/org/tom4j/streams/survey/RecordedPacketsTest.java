package org.tom4j.streams.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.streams.RecordedSchemas;
import org.tom4j.streams.Recordings;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.PacketReader;
import org.tom4j.streams.packet.UnreadablePacketException;

/** Every packet that was recorded becomes an alert, or is refused for a reason that stands here. */
class RecordedPacketsTest {
  /** What is refused, by its name, and what is said of it. */
  private static final Map<String, String> REFUSALS =
      Map.of(
          // Samples of one number for all times, seconds where days belong.
          "lsst/ocf_alert_packet/v(old|[3-7]_|8_0_88f7eb).*", "midpointMjdTai is no time: JD 1482",
          "lsst/framed_minimal/id70[0-4]_.*", "midpointMjdTai is no time: JD 1482",
          "lasair/.*schema7.0.alert.json", "midpointMjdTai is no time: JD 1482",
          // Schemas of which no text was kept, and numbers that were wrong on purpose.
          "lsst/framed_minimal/id(100|1101|12345)_.*", "which is not known",
          // Batches between parts of Lasair, not what it sends.
          "lasair/.*(example_ingested(_ss)?|single_alert_batch|annotations).json", "is a list of",
          // A few columns, from before Fink sent alerts.
          "ztf/fink_enriched/fink-broker-sample.*", "has no members ra and dec");

  private final PacketReader reader = new PacketReader(new KnownSchemas(), new RecordedSchemas());
  private final Map<String, Integer> alerts = new TreeMap<>();
  private final Map<String, String> refused = new TreeMap<>();

  @Test
  void everyPacketIsAnAlertOrRefusedForAReason() {
    Recordings.forEach(this::look, "ztf", "lsst", "lasair", "other_surveys");
    assertThat(alerts)
        .containsOnlyKeys(
            "ZTF", "LSST", "ELAsTiCC", "ATLAS", "WINTER", "PGIR", "ASKAP", "Babamul", "AMPEL");
    refused.forEach((name, words) ->
        assertThat(REFUSALS.entrySet())
            .as("%s %s", name, words)
            .anyMatch(known -> name.matches(known.getKey()) && words.contains(known.getValue())));
    REFUSALS.forEach(
        (names, _) -> assertThat(refused.keySet()).as(names).anyMatch(it -> it.matches(names)));
  }

  @Test
  void whatIsMalformedIsRefusedInWords() {
    Recordings.forEach(
        (name, bytes) -> {
          try {
            look(name, bytes);
          } catch (MalformedAvroException damaged) {
            refused.put(name, String.valueOf(damaged.getMessage()));
          }
        },
        "malformed");
    // Their schema has a wrong default, of which nothing depends.
    assertThat(alerts).containsOnlyKeys("TURBO");
    assertThat(refused).isNotEmpty().allSatisfy((_, words) -> assertThat(words).isNotBlank());
  }

  private void look(String name, byte[] bytes) {
    List<Packet> packets;
    try {
      packets = reader.read(Message.of(bytes, name));
    } catch (UnreadablePacketException unreadable) {
      refused.put(name, String.valueOf(unreadable.getMessage()));
      return;
    }
    for (Packet packet : packets) {
      Survey survey = Surveys.of(packet);
      try {
        check(name, survey.alert(packet));
        alerts.merge(survey.name(), 1, Integer::sum);
      } catch (IllegalArgumentException senseless) {
        refused.put(name, survey.name() + ": " + senseless.getMessage());
      }
      check(name, survey.lightCurve(packet).toList());
      for (Cutout.Kind kind : Cutout.Kind.values()) {
        check(name, survey.cutout(packet, kind));
      }
    }
  }

  private static void check(String name, GenericAlert alert) {
    assertThat(alert.position()).as(name).isNotNull();
    assertThat(alert.timestamp()).as(name).isNotNull();
  }

  private static void check(String name, List<PhotometryPoint> points) {
    assertThat(points.stream().map(PhotometryPoint::sourceId)).as(name).doesNotHaveDuplicates();
    assertThat(points.stream().map(point -> point.time().utc())).as(name).isSorted();
    assertThat(
            points.stream()
                .filter(point -> point.surveyId() != null)
                .map(point -> point.survey() + point.surveyId()))
        .as(name)
        .doesNotHaveDuplicates();
  }

  private static void check(String name, @Nullable Cutout cutout) {
    if (cutout == null) {
      return;
    }
    byte[] image = cutout.image();
    boolean gzip = image[0] == 0x1F && image[1] == (byte) 0x8B;
    boolean jpeg = image[0] == (byte) 0xFF && image[1] == (byte) 0xD8;
    assertThat(gzip || jpeg || (image[0] == 'S' && image[1] == 'I')).as(name).isTrue();
  }
}

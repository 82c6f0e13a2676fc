package org.tom4j.streams.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.streams.Samples;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;

class NoticeSurveysTest {
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.250Z");

  static final List<Survey> ALL =
      List.of(
          new VoEventNotices(),
          new GcnNotices(),
          new IgwnAlerts(),
          new GcnClassic(),
          new HermesMessages(),
          new AntaresLoci());

  @Test
  void takesEachItsOwnPacketsAndNoOthers() {
    assertThat(writers(Samples.own("voevent.xml"))).containsExactly("VOEvent");
    assertThat(writers(Samples.own("notice.json"))).containsExactly("GCN");
    assertThat(writers(Samples.own("igwn.json"))).containsExactly("IGWN");
    assertThat(writers(Samples.own("classic.txt"))).containsExactly("GCN Classic");
    assertThat(writers(Samples.own("hermes.json"))).containsExactly("Hermes");
    assertThat(writers(Samples.own("locus.json"))).containsExactly("ANTARES");
    assertThat(writers(Samples.own("circular.txt"))).isEmpty();
    assertThat(writers("{\"id\": 1, \"ra\": 1, \"dec\": 2}".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  static List<String> writers(byte[] value) {
    return writers(Samples.one(value));
  }

  static List<String> writers(Packet packet) {
    return ALL.stream().filter(survey -> survey.wrote(packet)).map(Survey::name).toList();
  }

  @Test
  void tellsAVoEventAsAnAlert() {
    GenericAlert alert = new VoEventNotices().alert(Samples.one(Samples.own("voevent.xml")));
    assertThat(alert.id()).isEqualTo("ivo://org.example/Mission#Burst_42-1");
    assertThat(alert.name()).isEqualTo("Mission 42");
    assertThat(alert.timestamp()).isEqualTo(TIME);
    assertThat(alert.position()).isEqualTo(SkyPosition.ofDegrees(150.25, -2.5));
    assertThat(arcminutes(alert)).isEqualTo(3, within(1e-9));
    assertThat(alert.url()).isEqualTo("https://example.org/burst/42");
    assertThat(alert.extras())
        .containsEntry("role", "observation")
        .containsEntry("false alarms", "1e-7 Hz")
        .containsEntry("classification", "BNS 0.75")
        .containsEntry("cites", "followup ivo://org.example/Mission#Burst_42-0")
        .doesNotContainKeys("test", "retracted");
  }

  @Test
  void saysInItsNameThatAVoEventIsATestOrRetracts() {
    String event = Samples.ownText("voevent.xml");
    assertThat(voEvent(event.replace("role=\"observation\"", "role=\"test\"")).name())
        .isEqualTo("Mission 42 (test)");
    assertThat(voEvent(event.replace("cite=\"followup\"", "cite=\"retraction\"")).name())
        .isEqualTo("Mission 42 (retracted)");
    assertThat(
            voEvent(event.replace("Retraction\" value=\"false", "Retraction\" value=\"true"))
                .extras())
        .containsKey("retracted");
  }

  @Test
  void takesTheErrorOfIceCubeAsTheRadiusOf90Percent() {
    String event =
        Samples.ownText("voevent.xml")
            .replace(
                "<Param name=\"TrigID\" value=\"42\"/>",
                "<Param name=\"src_error_90\" value=\"0.0500\"/>");
    assertThat(arcminutes(voEvent(event))).isEqualTo(1.3980, within(1e-4));
  }

  private static GenericAlert voEvent(String xml) {
    return new VoEventNotices().alert(Samples.one(xml));
  }

  @Test
  void tellsANoticeInJsonAsAnAlert() {
    GenericAlert alert = new GcnNotices().alert(Samples.one(Samples.own("notice.json")));
    assertThat(alert.id()).isEqualTo("Example GRB 260102A initial 2026-01-02T03:05:00Z");
    assertThat(alert.name()).isEqualTo("GRB 260102A");
    assertThat(alert.aliases()).containsExactly("Example 424242");
    assertThat(alert.timestamp()).isEqualTo(TIME);
    assertThat(alert.position()).isEqualTo(SkyPosition.ofDegrees(281.09, -12.5));
    // 3 arcmin hold 90 %: √(−2 ln 0.1) = 2.14597
    assertThat(arcminutes(alert)).isEqualTo(1.39797, within(1e-5));
    assertThat(alert.score()).isEqualTo(0.99);
    assertThat(alert.extras()).containsEntry("classification", "GRB 0.9, SF 0.1");
  }

  @Test
  void marksTestsAndRetractionsOfGcn() {
    String notice = Samples.ownText("notice.json");
    assertThat(gcn(notice.replace("current", "injection")).name()).isEqualTo("GRB 260102A (test)");
    GenericAlert retraction = gcn(notice.replace("initial", "retraction"));
    assertThat(retraction.name()).isEqualTo("GRB 260102A (retracted)");
    assertThat(retraction.aliases()).contains("GRB 260102A");
  }

  private static GenericAlert gcn(String json) {
    return new GcnNotices().alert(Samples.one(json));
  }

  @Test
  void tellsAGravitationalWaveWithoutAPosition() {
    GenericAlert alert = new IgwnAlerts().alert(Samples.one(Samples.own("igwn.json")));
    assertThat(alert.id()).isEqualTo("S260102ab INITIAL 2026-01-02T04:00:00Z");
    assertThat(alert.name()).isEqualTo("S260102ab");
    assertThat(alert.timestamp()).isEqualTo(TIME);
    assertThat(alert.position()).isNull();
    assertThat(alert.extras())
        .containsEntry("significant", "true")
        .containsEntry("classification", "BNS 0.9, Terrestrial 0.1")
        .containsEntry("instruments", "H1, L1");
  }

  @Test
  void readsAGravitationalWaveThatComesAsAListOfOne() {
    Packet packet = Samples.one("[" + Samples.ownText("igwn.json") + "]");
    assertThat(writers(packet)).containsExactly("IGWN");
    assertThat(new IgwnAlerts().alert(packet).name()).isEqualTo("S260102ab");
  }

  @Test
  void tellsClassicNoticesInTextAndInNumbersAsAlerts() {
    GenericAlert text = new GcnClassic().alert(Samples.one(Samples.own("classic.txt")));
    assertThat(text.id()).isEqualTo("Example GRB Position 424242 Fri 02 Jan 26 03:05:00 UT");
    assertThat(text.name()).isEqualTo("Example 424242");
    assertThat(text.timestamp()).isEqualTo(TIME);
    assertThat(text.position()).isEqualTo(SkyPosition.ofDegrees(281.09, -12.5));
    assertThat(arcminutes(text)).isEqualTo(1.39797, within(1e-5));
    int[] words = {82, 7, 0, 0, 424_242, 21_042, 1_104_525, 2_810_900, -125_000, 0, 0, 500};
    ByteBuffer packet = ByteBuffer.allocate(160);
    packet.asIntBuffer().put(words);
    GenericAlert numbers = new GcnClassic().alert(Samples.one(packet.array()));
    assertThat(numbers.name()).isEqualTo("SWIFT 424242 (test)");
    assertThat(numbers.timestamp()).isEqualTo(TIME);
    assertThat(numbers.position()).isEqualTo(SkyPosition.ofDegrees(281.09, -12.5));
    assertThat(arcminutes(numbers)).isEqualTo(3, within(1e-9));
  }

  @Test
  void spellsTheNameOfAGravitationalWaveOutOfNumbers() {
    int[] words = new int[40];
    words[0] = 164;
    words[4] = 50_106;
    words[19] = ('a' << 10) | (8 << 20);
    words[21] = 'b';
    ByteBuffer packet = ByteBuffer.allocate(160);
    packet.asIntBuffer().put(words);
    assertThat(new GcnClassic().alert(Samples.one(packet.array())).name())
        .isEqualTo("S050106ab (retracted)");
  }

  @Test
  void tellsAMessageOfHermesAsAnAlert() {
    Packet packet = Samples.one(Samples.own("hermes.json"));
    GenericAlert alert = new HermesMessages().alert(packet);
    assertThat(alert.name()).isEqualTo("GRB 260102A (test)"); // by its topic
    assertThat(alert.position()).isEqualTo(SkyPosition.ofDegrees(281.09, -12.5));
    assertThat(arcminutes(alert)).isEqualTo(0.1, within(1e-9));
    assertThat(alert.aliases()).containsExactly("AT 2026a");
    assertThat(new HermesMessages().alert(packet).id()).isEqualTo(alert.id());
  }

  @Test
  void believesHopskotchThatAMessageIsATest() {
    Message message =
        new Message(
            Samples.own("notice.json"),
            new byte[0],
            Map.of("_test", "true".getBytes(StandardCharsets.UTF_8)),
            "topic");
    assertThat(new GcnNotices().alert(Samples.read(message).getFirst()).name())
        .isEqualTo("GRB 260102A (test)");
  }

  @Test
  void tellsALocusOfAntaresAsAnAlert() {
    GenericAlert alert = new AntaresLoci().alert(Samples.one(Samples.own("locus.json")));
    assertThat(alert.id()).isEqualTo("ANT2026abcde");
    assertThat(alert.name()).isEqualTo("ZTF26aaaaaaa");
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
    assertThat(alert.position()).isEqualTo(SkyPosition.ofDegrees(281.09, -12.5));
    assertThat(alert.url()).isEqualTo("https://antares.noirlab.edu/loci/ANT2026abcde");
    assertThat(alert.extras()).containsEntry("tags", "nuclear_transient");
  }

  static double arcminutes(GenericAlert alert) {
    return alert.positionError() == null ? Double.NaN : alert.positionError().arcminutes();
  }
}

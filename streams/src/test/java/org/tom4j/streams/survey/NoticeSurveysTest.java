package org.tom4j.streams.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;
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
        .containsEntry("cites", "followup ivo://org.example/Mission#Burst_42-0");
    assertThat(alert.standing().kind()).isEqualTo(Standing.Kind.NEWS);
    assertThat(alert.standing().reality()).isEqualTo(Standing.Reality.OBSERVED);
  }

  @Test
  void saysThatAVoEventIsATestOrRetractsOrIsOfNoSky() {
    String event = Samples.ownText("voevent.xml");
    String role = "role=\"observation\"";
    assertThat(called(voEvent(event.replace(role, "role=\"test\""))))
        .isEqualTo("Mission 42 (test)");
    assertThat(called(voEvent(event.replace(role, "role=\"prediction\""))))
        .isEqualTo("Mission 42 (predicted)");
    assertThat(called(voEvent(event.replace(role, "role=\"utility\""))))
        .isEqualTo("Mission 42 (utility)");
    assertThat(called(voEvent(event.replace("cite=\"followup\"", "cite=\"retraction\""))))
        .isEqualTo("Mission 42 (retraction)");
    assertThat(called(voEvent(event.replace("cite=\"followup\"", "cite=\"supersedes\""))))
        .isEqualTo("Mission 42 (update)");
    assertThat(
            called(
                voEvent(event.replace("Retraction\" value=\"false", "Retraction\" value=\"true"))))
        .isEqualTo("Mission 42 (retraction)");
  }

  @Test
  void namesTheEventOfAVoEventBeforeItsAddressAndApartFromWhatItFollowsUp() {
    String event = Samples.ownText("voevent.xml");
    Standing followUp = voEvent(event).standing();
    assertThat(followUp.events())
        .containsExactly("Mission 42", "ivo://org.example/Mission#Burst_42-1");
    assertThat(followUp.references()).containsExactly("ivo://org.example/Mission#Burst_42-0");
    Standing later = voEvent(event.replace("\"followup\"", "\"supersedes\"")).standing();
    assertThat(later.events())
        .containsExactly(
            "Mission 42",
            "ivo://org.example/Mission#Burst_42-0",
            "ivo://org.example/Mission#Burst_42-1");
    assertThat(later.references()).isEmpty();
  }

  /** The name, and what the message says of itself if it is more than news of the sky. */
  static String called(GenericAlert alert) {
    Standing said = alert.standing();
    return alert.name()
        + (said.kind() == Standing.Kind.NEWS ? "" : " (" + lower(said.kind()) + ")")
        + (said.reality() == Standing.Reality.OBSERVED ? "" : " (" + lower(said.reality()) + ")");
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
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
    assertThat(called(gcn(notice.replace("current", "injection"))))
        .isEqualTo("GRB 260102A (injected)");
    assertThat(called(gcn(notice.replace("current", "of a new kind"))))
        .isEqualTo("GRB 260102A (test)");
    assertThat(called(gcn(notice.replace("current", "archival"))))
        .isEqualTo("GRB 260102A (archival)");
    assertThat(called(gcn(notice.replace("initial", "subsequent"))))
        .isEqualTo("GRB 260102A (update)");
    GenericAlert retraction = gcn(notice.replace("initial", "retraction"));
    assertThat(called(retraction)).isEqualTo("GRB 260102A (retraction)");
    assertThat(retraction.standing().events()).containsExactly("Example 424242", "GRB 260102A");
    assertThat(retraction.standing().sent()).isEqualTo("2026-01-02T03:05:00Z");
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
    assertThat(called(numbers)).isEqualTo("SWIFT 424242 (test)");
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
    assertThat(called(new GcnClassic().alert(Samples.one(packet.array()))))
        .isEqualTo("S050106ab (retraction)");
  }

  @Test
  void tellsAMessageOfHermesAsAnAlert() {
    Packet packet = Samples.one(Samples.own("hermes.json"));
    GenericAlert alert = new HermesMessages().alert(packet);
    assertThat(called(alert)).isEqualTo("GRB 260102A (test)"); // by its topic
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
    assertThat(called(new GcnNotices().alert(Samples.read(message).getFirst())))
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

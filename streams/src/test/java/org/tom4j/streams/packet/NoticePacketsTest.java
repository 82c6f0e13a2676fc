package org.tom4j.streams.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.streams.Samples;

class NoticePacketsTest {

  @Test
  void readsAVoEventIntoMembersByName() {
    Packet packet = Samples.one(Samples.own(Samples.VOEVENT));
    Members members = new Members(packet.members());
    assertThat(packet.framing()).isEqualTo(Framing.XML);
    assertThat(packet.schema()).isEqualTo("VOEvent 2.0");
    assertThat(packet.mediaType()).isEqualTo("application/xml");
    assertThat(members.text("ivorn")).isEqualTo("ivo://org.example/Mission#Burst_42-1");
    assertThat(members.text("role")).isEqualTo("observation");
    assertThat(members.text("who.author.shortName")).isEqualTo("Team");
    assertThat(members.text("what.TrigID")).isEqualTo("42");
    assertThat(members.number("what.FAR")).isEqualTo(1e-7);
    assertThat(members.text("units.FAR")).isEqualTo("Hz");
    assertThat(members.text("what.Long")).isEqualTo("told as an element");
    assertThat(members.number("where.ra")).isEqualTo(150.25);
    assertThat(members.number("where.dec")).isEqualTo(-2.5);
    assertThat(members.number("where.error_radius")).isEqualTo(0.05);
    assertThat(members.text("where.time")).isEqualTo("2026-01-02T03:04:05.250Z");
    assertThat(members.number("why.importance")).isEqualTo(0.9);
    assertThat(members.value("why.concepts")).isEqualTo(List.of("process.variation.burst"));
    assertThat(members.list("citations").getFirst().text("cite")).isEqualTo("followup");
    assertThat(members.value("references")).isEqualTo(List.of("https://example.org/burst/42"));
  }

  @Test
  void keepsAGroupApartFromAParamOfItsNameAndFromAnotherGroup() {
    Members members = new Members(Samples.one(Samples.own(Samples.VOEVENT)).members());
    assertThat(members.text("what.Misc_Flags")).isEqualTo("0x0");
    assertThat(members.text("groups.Misc_Flags.Retraction")).isEqualTo("false");
    assertThat(members.number("groups.Classification.BNS")).isEqualTo(0.75);
    assertThat(members.number("groups.Classification2.BNS")).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<voe:VOEvent xmlns:voe=\"http://www.ivoa.net/xml/VOEvent/v1.1\" version=\"1.1\"",
        "<v:VOEvent xmlns:v=\"http://www.ivoa.net/xml/VOEvent/v2.1\" version=\"2.1\"",
        "<VOEvent version=\"2.0\""
      })
  void readsEveryVersionAndOneWithoutANamespace(String root) {
    String name = root.substring(1, root.indexOf(' '));
    Packet packet = Samples.one(root + " ivorn=\"ivo://a/b#c\" role=\"test\"></" + name + ">");
    assertThat(packet.members())
        .containsEntry("ivorn", "ivo://a/b#c")
        .containsEntry("role", "test");
  }

  @Test
  void turnsATimeInAnotherScaleIntoUtc() {
    String told = Samples.ownText(Samples.VOEVENT).replace("UTC-FK5-GEO", "TT-ICRS-GEO");
    // TT is 32.184 s ahead of TAI, and TAI 37 s of UTC.
    assertThat(new Members(Samples.one(told).members()).text("where.time"))
        .isEqualTo("2026-01-02T03:02:56.066Z");
  }

  @Test
  void leavesOutAPositionInAnotherSystem() {
    String told = Samples.ownText(Samples.VOEVENT).replace("UTC-FK5-GEO", "UTC-GALACTIC-GEO");
    Members members = new Members(Samples.one(told).members());
    assertThat(members.value("where.ra")).isNull();
    assertThat(members.text("where.time")).isEqualTo("2026-01-02T03:04:05.250Z");
  }

  @Test
  void readsANoticeInText() {
    Packet packet = Samples.one(Samples.own("classic.txt"));
    Members members = new Members(packet.members());
    assertThat(packet.framing()).isEqualTo(Framing.GCN_TEXT);
    assertThat(packet.schema()).isEqualTo("Example GRB Position");
    assertThat(members.text("notice_time")).isEqualTo("2026-01-02T03:05:00Z");
    assertThat(members.number("where.ra")).isEqualTo(281.09);
    assertThat(members.number("where.dec")).isEqualTo(-12.5);
    assertThat(members.number("where.error_radius")).isEqualTo(0.05);
    assertThat(members.number("where.containment")).isEqualTo(0.9);
    assertThat(members.text("where.time")).isEqualTo("2026-01-02T03:04:05.250Z");
    assertThat(members.value("COMMENTS"))
        .isEqualTo(List.of("A first remark.", "A second remark, which goes on."));
  }

  @Test
  void readsACircularInTextUpToItsBody() {
    Packet packet = Samples.one(Samples.own("circular.txt"));
    assertThat(packet.schema()).isEqualTo("circular");
    assertThat(packet.members())
        .containsEntry("NUMBER", "99999")
        .containsEntry("body", "We looked.\nRESULT: nothing\n\nA. Person");
  }

  @Test
  void readsABinaryNoticeWhoseLayoutIsKnown() {
    Packet packet =
        Samples.one(
            words(
                Map.of(
                    0,
                    67,
                    1,
                    4,
                    3,
                    6_532_600,
                    4,
                    (2 << 24) + 1_227_767,
                    5,
                    20_441,
                    6,
                    6_531_642,
                    7,
                    3_366_725,
                    8,
                    -85_118,
                    11,
                    13)));
    Members members = new Members(packet.members());
    assertThat(packet.framing()).isEqualTo(Framing.GCN_BINARY);
    assertThat(packet.schema()).isEqualTo("SWIFT_XRT_POSITION");
    assertThat(members.whole("serial")).isEqualTo(4);
    assertThat(members.number("sent_second_of_day")).isEqualTo(65_326);
    assertThat(members.whole("trigger_number")).isEqualTo(1_227_767);
    assertThat(members.whole("segment")).isEqualTo(2);
    assertThat(members.number("where.ra")).isEqualTo(336.6725);
    assertThat(members.number("where.dec")).isEqualTo(-8.5118);
    assertThat(members.number("where.error_radius")).isEqualTo(0.0013);
    assertThat(members.text("where.time")).isEqualTo("2024-05-11T18:08:36.420Z");
  }

  @Test
  void guessesNothingOfABinaryNoticeWhoseLayoutIsNotKnown() {
    Packet packet = Samples.one(words(Map.of(0, 700, 1, 5, 7, 1_000_000, 8, 200_000)));
    Members members = new Members(packet.members());
    assertThat(packet.schema()).isEqualTo("type 700");
    assertThat(members.has("where")).isFalse();
    assertThat(members.has("trigger_number")).isFalse();
    assertThat(members.value("words")).asInstanceOf(LIST).hasSize(40).contains(1_000_000L);
  }

  static byte[] words(Map<Integer, Integer> told) {
    ByteBuffer packet = ByteBuffer.allocate(160);
    told.forEach((place, word) -> packet.putInt(place * Integer.BYTES, word));
    return packet.array();
  }
}

package org.tom4j.streams.packet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tom4j.streams.Samples;
import org.tom4j.streams.bson.BsonBytes;

class HopskotchTest {
  private static final String IN_JSON =
      """
      {"ivorn": "ivo://a/b#c", "role": "test", "version": "2.0",
       "What": {"Param": [{"name": "FAR", "value": "1e-7", "unit": "Hz"}],
                "Group": {"name": "G", "Param": {"name": "P", "value": "1"}}},
       "WhereWhen": {"ObsDataLocation": {"ObservationLocation": {
         "AstroCoordSystem": {"id": "UTC-FK5-GEO"},
         "AstroCoords": {"Time": {"TimeInstant": {"ISOTime": "2026-01-02T03:04:05"}}}}}}}
      """;

  @Test
  void tellsIdSenderAndTestBesideWhatTheMessageHolds() {
    byte[] id = new byte[16];
    id[15] = 1;
    Packet packet =
        read(
            "{\"a\": 1}",
            Map.of(
                "_format",
                utf("json"),
                "_id",
                id,
                "_sender",
                utf("someone"),
                "_test",
                utf("true")));
    assertThat(packet.members())
        .containsEntry("_id", "00000000-0000-0000-0000-000000000001")
        .containsEntry("_sender", "someone")
        .containsEntry("_test", true)
        .containsEntry("a", 1L)
        .hasSize(4);
    assertThat(packet.bytes()).isEqualTo(utf("{\"a\": 1}"));
  }

  @Test
  void readsAVoEventInXmlOrInTheJsonOfOlderClients() {
    assertThat(read(Samples.ownText(Samples.VOEVENT), format("voevent")).members())
        .containsEntry("ivorn", "ivo://org.example/Mission#Burst_42-1");
    Packet packet = read(IN_JSON, format("voevent"));
    Members members = new Members(packet.members());
    assertThat(packet.schema()).isEqualTo("VOEvent 2.0");
    assertThat(members.text("what.FAR")).isEqualTo("1e-7");
    assertThat(members.text("groups.G.P")).isEqualTo("1");
    assertThat(members.text("where.time")).isEqualTo("2026-01-02T03:04:05Z");
  }

  @Test
  void readsTheEnvelopeOfOldClients() {
    assertThat(Samples.one("{\"format\": \"voevent\", \"content\": " + IN_JSON + "}").schema())
        .isEqualTo("VOEvent 2.0");
    assertThat(Samples.one("{\"format\": \"json\", \"content\": {\"a\": 1}}").members())
        .isEqualTo(Map.of("a", 1L));
    assertThat(
            Samples.one(
                    "{\"format\": \"circular\", \"content\": {\"header\": {}, \"body\": \"x\"}}")
                .schema())
        .isEqualTo("circular");
    assertThatThrownBy(() -> Samples.one("{\"format\": \"blob\", \"content\": \"x\"}"))
        .isInstanceOf(UnreadablePacketException.class)
        .hasMessageContaining("format 'blob' of Hopskotch");
  }

  @Test
  void readsCircularsAndTextNotices() {
    assertThat(
            read("{\"header\": {\"number\": \"1\"}, \"body\": \"x\"}", format("circular")).schema())
        .isEqualTo("circular");
    assertThat(read(Samples.ownText("classic.txt"), format("gcntextnotice")).framing())
        .isEqualTo(Framing.GCN_TEXT);
  }

  @Test
  void readsABlobIfItIsOfAFormatThatShows() {
    assertThat(read("{\"a\": 1}", format("blob")).members()).isEqualTo(Map.of("a", 1L));
    assertThatThrownBy(() -> read("just words", format("blob")))
        .isInstanceOf(UnreadablePacketException.class)
        .hasMessageContaining("is a blob of Hopskotch");
  }

  @Test
  void saysWhereAMessageLiesThatWasTooLarge() {
    assertThatThrownBy(() -> read("{\"url\": \"https://example.org/large/1\"}", format("external")))
        .isInstanceOf(UnreadablePacketException.class)
        .hasMessageContaining("https://example.org/large/1")
        .hasMessageContaining("not fetched");
  }

  @Test
  void readsALargeMessageOutOfTheBsonItIsFetchedAs() {
    byte[] fetched =
        BsonBytes.of(
            Map.of(
                "message", utf("{\"a\": 1}"),
                "headers",
                    List.of(List.of("_format", utf("json")), List.of("_sender", utf("me")))));
    assertThat(Samples.one(fetched).members()).isEqualTo(Map.of("_sender", "me", "a", 1L));
  }

  @Test
  void readsLociOfAntaresPackedOrNot() {
    byte[] bson = BsonBytes.of(Map.of("id", "ANT2026abcde"));
    assertThat(Samples.one(bson).framing()).isEqualTo(Framing.BSON);
    Packet packed = Samples.one(HostilePacketsTest.packed(bson));
    assertThat(packed.framing()).isEqualTo(Framing.ZLIB);
    assertThat(packed.members()).isEqualTo(Map.of("id", "ANT2026abcde"));
  }

  @Test
  void aPacketThatWasKeptIsReadWithWhatWasSaidBesideIt() {
    byte[] id = new byte[16];
    new Random(5).nextBytes(id);
    Packet came =
        read(
            IN_JSON,
            Map.of(
                "_format",
                utf("voevent"),
                "_id",
                id,
                "_sender",
                utf("ä; _test=\"json\""),
                "_test",
                utf("true")));
    Packet kept =
        Samples.read(Message.kept(came.bytes(), came.mediaType(), came.schemaText(), "kept"))
            .getFirst();
    assertThat(kept.members()).isEqualTo(came.members()).containsEntry("_test", true);
    assertThat(kept.schema()).isEqualTo("VOEvent 2.0");
    assertThat(kept.mediaType()).isEqualTo(came.mediaType()).startsWith("application/json;");
    assertThat(kept.bytes()).isEqualTo(utf(IN_JSON));
  }

  @Test
  void whatNobodyWroteBehindAMediaTypeIsPassedOver() {
    for (String type : List.of("application/json", "text/plain;charset=x", "a/b;_id=%zz;_x;=;")) {
      Message kept = Message.kept(utf("{\"a\": 1}"), type, null, "kept");
      assertThat(Samples.read(kept).getFirst().members()).isEqualTo(Map.of("a", 1L));
    }
  }

  private static Packet read(String value, Map<String, byte[]> headers) {
    return Samples.read(new Message(utf(value), new byte[0], new HashMap<>(headers), "topic"))
        .getFirst();
  }

  private static Map<String, byte[]> format(String name) {
    return Map.of("_format", utf(name));
  }

  private static byte[] utf(String text) {
    return text.getBytes(UTF_8);
  }
}

package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tom4j.runtime.feed.Packet;

final class ContentHashTest {

  @Test
  void doesNotSeeWhiteSpace() {
    assertThat(hash("{\"a\":1,\"b\":[1,2]}")).isEqualTo(hash("{ \"a\" : 1,\n \"b\": [ 1, 2 ] }"));
  }

  @Test
  void leavesOutVolatileMembersAtAnyDepth() {
    assertThat(hash("{\"a\":1,\"avro\":\"x?sig=1\",\"in\":{\"avro\":[1]}}", "avro"))
        .isEqualTo(hash("{\"a\":1,\"avro\":\"x?sig=2\",\"in\":{\"avro\":{}}}", "avro"));
  }

  @Test
  void seesEveryOtherChange() {
    long before = hash("{\"a\":1,\"b\":\"x\"}", "avro");
    assertThat(hash("{\"a\":2,\"b\":\"x\"}", "avro")).isNotEqualTo(before);
    assertThat(hash("{\"a\":\"1\",\"b\":\"x\"}", "avro")).isNotEqualTo(before);
    assertThat(hash("{\"a\":1,\"b\":\"xy\"}", "avro")).isNotEqualTo(before);
    assertThat(hash("{\"a\":1,\"b\":\"x\",\"c\":null}", "avro")).isNotEqualTo(before);
  }

  @Test
  void tellsNumbersApartThatNoDoubleCan() {
    assertThat(hash("{\"candid\":3432436160215015018}"))
        .isNotEqualTo(hash("{\"candid\":3432436160215015019}"));
  }

  @Test
  void comparesWhatIsNoJsonByteByByte() {
    assertThat(hash("{broken")).isEqualTo(hash("{broken")).isNotEqualTo(hash("{broken "));
  }

  @Test
  void whatStandsBehindAMediaTypeDoesNotMakeItJson() {
    assertThat(ofType("{\"a\": 1}", "application/json;_sender=x"))
        .isEqualTo(ofType("{\"a\":1}", "application/json"));
    assertThat(ofType("{\"a\": 1}", "application/octet-stream;_sender=json"))
        .isNotEqualTo(ofType("{\"a\":1}", "application/octet-stream;_sender=json"));
  }

  private static long ofType(String packet, String mediaType) {
    byte[] bytes = packet.getBytes(StandardCharsets.UTF_8);
    return ContentHash.of(Packet.of(bytes, mediaType, Packet.Origin.RECEIVED), Set.of());
  }

  private static long hash(String json, String... volatileMembers) {
    var packet =
        Packet.of(
            json.getBytes(StandardCharsets.UTF_8), "application/json", Packet.Origin.RECEIVED);
    return ContentHash.of(packet, Set.of(volatileMembers));
  }
}

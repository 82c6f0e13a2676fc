package org.tom4j.streams.bson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BsonMembersTest {

  @Test
  void readsEachKindOfValueThatDataHas() {
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    written.put("text", "räd");
    written.put("real", 1.5);
    written.put("small", -7);
    written.put("large", 9_007_199_254_740_993L);
    written.put("truth", true);
    written.put("nothing", null);
    written.put("inner", Map.of("list", List.of(1, "two", Map.of("three", 3L))));
    Map<String, @Nullable Object> read = BsonMembers.of(BsonBytes.of(written));
    assertThat(read)
        .containsEntry("text", "räd")
        .containsEntry("real", 1.5)
        .containsEntry("small", -7L)
        .containsEntry("large", 9_007_199_254_740_993L)
        .containsEntry("truth", true)
        .containsEntry("nothing", null)
        .containsEntry("inner", Map.of("list", List.of(1L, "two", Map.of("three", 3L))));
  }

  @Test
  void readsDatesIdsAndBytes() {
    byte[] id = new byte[12];
    Arrays.fill(id, (byte) 0xAB);
    byte[] bson =
        new BsonBytes()
            .raw(0x09, "date", BsonBytes.eight(1_767_323_045_250L))
            .raw(0x07, "id", id)
            .raw(0x11, "stamp", BsonBytes.eight(5))
            .raw(
                0x05, "bytes", (byte) 2, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 8, (byte) 9)
            .document();
    Map<String, @Nullable Object> read = BsonMembers.of(bson);
    assertThat(read)
        .containsEntry("date", "2026-01-02T03:04:05.250Z")
        .containsEntry("id", "ab".repeat(12))
        .containsEntry("stamp", 5L)
        .containsEntry("bytes", ByteBuffer.wrap(new byte[] {8, 9}));
  }

  @Test
  void readsDecimalsOf128BitsAsTheirDigits() {
    assertThat(decimal(0x3040000000000000L, 1)).isEqualTo("1");
    assertThat(decimal(0x303C000000000000L, 150)).isEqualTo("1.50");
    assertThat(decimal(0xB03C000000000000L, 150)).isEqualTo("-1.50");
    assertThat(decimal(0x3046000000000000L, 1)).isEqualTo("1E+3");
    assertThat(decimal(0x7C00000000000000L, 0)).isEqualTo("NaN");
    assertThat(decimal(0xF800000000000000L, 0)).isEqualTo("-Infinity");
  }

  private static @Nullable Object decimal(long high, long low) {
    byte[] value =
        ByteBuffer.allocate(16).put(BsonBytes.eight(low)).put(BsonBytes.eight(high)).array();
    return BsonMembers.of(new BsonBytes().raw(0x13, "d", value).document()).get("d");
  }

  @Test
  void refusesWhatIsCutShortAnywhere() {
    byte[] whole = BsonBytes.of(Map.of("inner", Map.of("list", List.of(1.5, "text", 3L))));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      if (length >= 4) {
        cut[0] = (byte) length; // so that the outermost length is right
      }
      assertThatThrownBy(() -> BsonMembers.of(cut))
          .isInstanceOf(MalformedBsonException.class)
          .hasMessageContaining("BSON cannot be read");
    }
  }

  @Test
  void neverFailsOtherwiseWhateverByteIsWrong() {
    byte[] whole = BsonBytes.of(Map.of("inner", Map.of("list", List.of(1.5, "text", true))));
    int read = 0;
    int refused = 0;
    for (int at = 0; at < whole.length; at++) {
      for (int change : new int[] {1, 0x7F, 0xFF}) {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) change;
        try {
          assertThat(BsonMembers.of(damaged)).hasSize(1);
          read++;
        } catch (MalformedBsonException expected) {
          assertThat(expected).hasMessageContaining("at byte");
          refused++;
        }
      }
    }
    // What is text or a number may be another; what is length, type or end may not.
    assertThat(read).isPositive();
    assertThat(refused).isGreaterThan(read);
  }

  @Test
  void refusesWhatGoesTooDeep() {
    Map<String, Object> deep = Map.of("x", 1);
    for (int i = 0; i < 150; i++) {
      deep = Map.of("x", deep);
    }
    byte[] bson = BsonBytes.of(deep);
    assertThatThrownBy(() -> BsonMembers.of(bson)).hasMessageContaining("deeper than 100 levels");
  }

  @Test
  void refusesATypeThatIsNoData() {
    byte[] bson = new BsonBytes().raw(0x0F, "code").document();
    assertThatThrownBy(() -> BsonMembers.of(bson)).hasMessageContaining("of type 15");
  }
}

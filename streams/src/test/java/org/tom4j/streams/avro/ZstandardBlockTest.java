package org.tom4j.streams.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Blocks of zstandard that say how much they hold, as ours do, and others. */
class ZstandardBlockTest {
  private final byte[] held = held(300_000);

  @Test
  void oneThatSaysHowMuchItHoldsIsUnpacked() {
    assertThat(unpacked(Zstd.compress(held, 3))).isEqualTo(held);
  }

  @Test
  void oneThatDoesNotIsUnpacked() throws IOException {
    byte[] packed = byStream(held);
    assertThat(Zstd.getFrameContentSize(packed)).isLessThanOrEqualTo(0);
    assertThat(unpacked(packed)).isEqualTo(held);
  }

  @Test
  void oneOfSeveralFramesIsUnpacked() throws IOException {
    byte[] first = Arrays.copyOf(held, 1_000);
    byte[] second = Arrays.copyOfRange(held, 1_000, held.length);
    assertThat(unpacked(joined(Zstd.compress(first, 3), byStream(second)))).isEqualTo(held);
  }

  @Test
  void anEmptyOneIsUnpacked() {
    assertThat(unpacked(Zstd.compress(new byte[0], 3))).isEmpty();
  }

  @Test
  void oneThatIsCutShortIsRefused() {
    byte[] packed = Zstd.compress(held, 3);
    byte[] cut = Arrays.copyOf(packed, packed.length - 7);
    assertThatThrownBy(() -> unpacked(cut)).isInstanceOf(MalformedAvroException.class);
  }

  @Test
  void oneThatHoldsMoreThanIsTakenIsRefused() {
    byte[] packed = Zstd.compress(new byte[(64 << 20) + 1], 3);
    assertThatThrownBy(() -> unpacked(packed))
        .isInstanceOf(MalformedAvroException.class)
        .hasMessageContaining("more than 64 MiB");
  }

  private static byte[] unpacked(byte[] packed) {
    byte[] around = joined(joined(new byte[3], packed), new byte[5]);
    return BlockCodec.ZSTANDARD.unpack(around, 3, packed.length);
  }

  private static byte[] byStream(byte[] held) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var stream = new ZstdOutputStream(packed)) {
      stream.write(held);
    }
    return packed.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] held(int size) {
    var random = new Random(5);
    byte[] held = new byte[size];
    for (int i = 0; i < size; i++) {
      held[i] = (byte) random.nextInt(20);
    }
    return held;
  }
}

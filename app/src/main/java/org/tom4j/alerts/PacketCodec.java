package org.tom4j.alerts;

import com.github.luben.zstd.Zstd;
import java.util.Arrays;

/**
 * Packets as they lie in the database: Zstandard at level 3, where that makes them smaller. Level 3
 * is the library's own middle between speed and size.
 */
final class PacketCodec {
  private static final int LEVEL = 3;

  private PacketCodec() {}

  /**
   * A packet as stored.
   *
   * @param encoding {@code zstd} or {@code plain}
   * @param size bytes of the packet itself
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only carried
  record Encoded(byte[] bytes, String encoding, int size) {}

  static Encoded encode(byte[] packet) {
    byte[] smaller = Zstd.compress(packet, LEVEL);
    return smaller.length < packet.length
        ? new Encoded(smaller, "zstd", packet.length)
        : new Encoded(Arrays.copyOf(packet, packet.length), "plain", packet.length);
  }

  static byte[] decode(Encoded stored) {
    return switch (stored.encoding()) {
      case "zstd" -> Zstd.decompress(stored.bytes(), stored.size());
      case "plain" -> stored.bytes();
      default ->
          throw new IllegalStateException(
              "alert_raw.encoding is '" + stored.encoding() + "', which this version cannot read");
    };
  }
}

package org.tom4j.alerts;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.Arrays;

/**
 * Packets as they lie in the database: Zstandard at level 3, where that makes them smaller. Level 3
 * is the library's own middle between speed and size.
 */
public final class PacketCodec {
  private static final int LEVEL = 3;

  private PacketCodec() {}

  /**
   * A packet as stored.
   *
   * @param encoding {@code zstd} or {@code plain}
   * @param size bytes of the packet itself
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only carried
  public record Encoded(byte[] bytes, String encoding, int size) {}

  /**
   * Packs one packet after another; one thread only. The library's working memory, half a megabyte,
   * is made once: made anew for each packet it costs more than the packing.
   */
  static final class Packer implements AutoCloseable {
    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);

    Encoded pack(byte[] packet) {
      byte[] smaller = context.compress(packet);
      return smaller.length < packet.length
          ? new Encoded(smaller, "zstd", packet.length)
          : new Encoded(Arrays.copyOf(packet, packet.length), "plain", packet.length);
    }

    @Override
    public void close() {
      context.close();
    }
  }

  /** Of one packet alone. */
  public static Encoded encode(byte[] packet) {
    try (var packer = new Packer()) {
      return packer.pack(packet);
    }
  }

  /** The packet again. */
  public static byte[] decode(Encoded stored) {
    return switch (stored.encoding()) {
      case "zstd" -> Zstd.decompress(stored.bytes(), stored.size());
      case "plain" -> stored.bytes();
      default ->
          throw new IllegalStateException(
              "alert_raw.encoding is '" + stored.encoding() + "', which this version cannot read");
    };
  }
}

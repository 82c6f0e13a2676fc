package org.tom4j.streams.packet;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/** Zlib (RFC 1950), bounded. */
final class Zlib {
  /** The largest loci of ANTARES have some MB. */
  private static final int LARGEST = 64 << 20;

  private Zlib() {}

  /**
   * What it holds, at most 64 MiB.
   *
   * @throws UnreadablePacketException if it is more, cut short or damaged
   */
  static byte[] unpack(byte[] packed) {
    try (InputStream open = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      byte[] all = open.readNBytes(LARGEST + 1);
      if (all.length > LARGEST) {
        throw new UnreadablePacketException("is more than 64 MiB when unpacked");
      }
      return all;
    } catch (EOFException cut) {
      throw new UnreadablePacketException("is packed by zlib and cut short", cut);
    } catch (IOException damaged) {
      throw new UnreadablePacketException(
          "is packed by zlib and damaged: " + damaged.getMessage(), damaged);
    }
  }
}

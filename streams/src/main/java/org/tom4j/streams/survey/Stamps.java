package org.tom4j.streams.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Cutout;
import org.tom4j.streams.packet.Members;

/**
 * Pictures as packets carry them: bytes, a record of a file's name and its bytes, or base 64 where
 * the packet is JSON.
 */
final class Stamps {
  /** See {@link Cutout#image}. */
  private static final int LARGEST = 4 << 20;

  /** How gzip, FITS, JPEG and PNG begin. */
  private static final List<byte[]> BEGINNINGS =
      List.of(
          new byte[] {0x1F, (byte) 0x8B},
          "SIMPLE".getBytes(StandardCharsets.US_ASCII),
          new byte[] {(byte) 0xFF, (byte) 0xD8},
          new byte[] {(byte) 0x89, 'P', 'N', 'G'});

  private Stamps() {}

  /**
   * The picture of a kind.
   *
   * @param prefix the members are called {@code cutoutScience} for {@code cutout}
   * @param northUp as {@link Cutout} has it
   * @return null if there is none, one that is too large, or bytes that are no picture
   */
  static @Nullable Cutout of(Members packet, String prefix, Cutout.Kind kind, boolean northUp) {
    String name = prefix + name(kind);
    byte[] image = bytes(packet, packet.has(name + ".stampData") ? name + ".stampData" : name);
    return image == null || image.length > LARGEST || !isPicture(image)
        ? null
        : new Cutout(image, northUp);
  }

  private static boolean isPicture(byte[] bytes) {
    return BEGINNINGS.stream()
        .anyMatch(start ->
            bytes.length > start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length));
  }

  private static String name(Cutout.Kind kind) {
    return switch (kind) {
      case SCIENCE -> "Science";
      case TEMPLATE -> "Template";
      case DIFFERENCE -> "Difference";
    };
  }

  private static byte @Nullable [] bytes(Members packet, String name) {
    ByteBuffer buffer = packet.bytes(name);
    if (buffer != null) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    }
    return packet.value(name) instanceof String written ? decoded(written.strip()) : null;
  }

  private static byte @Nullable [] decoded(String written) {
    try {
      return Base64.getDecoder().decode(written);
    } catch (IllegalArgumentException noPicture) {
      return null;
    }
  }
}

package org.tom4j.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;

/**
 * Packets of a survey as often as one likes, each a detection of its own: some packets over and
 * over, with other numbers in the places of their detections' numbers.
 */
final class NumberedPackets {
  /** Takes as many bytes in Avro, nine, as the numbers that surveys give. */
  static final long FIRST = 1L << 57;

  private final List<Template> templates;

  private NumberedPackets(List<Template> templates) {
    this.templates = templates;
  }

  /**
   * @throws IllegalStateException if no packet shows its number as it is
   */
  static NumberedPackets of(SamplePackets packets) throws IOException {
    List<Template> templates = new ArrayList<>();
    for (Message message : packets.messages()) {
      for (Packet packet : packets.reader().read(message)) {
        Template template = template(message.value(), number(packet));
        if (template != null) {
          templates.add(template);
        }
      }
    }
    if (templates.isEmpty()) {
      throw new IllegalStateException("no packet shows its number");
    }
    return new NumberedPackets(templates);
  }

  /** 0 where it has none: no such number is looked for. */
  private static long number(Packet packet) {
    String member = packet.schema().startsWith("lsst") ? "diaSourceId" : "candid";
    return packet.members().get(member) instanceof Long number ? number : 0;
  }

  /** Null where the number is of another length, or stands in what is compressed. */
  private static @Nullable Template template(byte[] packet, long number) {
    byte[] written = varint(number);
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at + written.length <= packet.length; at++) {
      if (Arrays.equals(packet, at, at + written.length, written, 0, written.length)) {
        places.add(at);
      }
    }
    return written.length == varint(FIRST).length && !places.isEmpty()
        ? new Template(packet, places)
        : null;
  }

  /** The packet of detection {@code FIRST + n}. */
  byte[] packet(long n) {
    return templates.get((int) (n % templates.size())).numbered(FIRST + n);
  }

  /** How many there are before they begin anew with other numbers. */
  int templates() {
    return templates.size();
  }

  /** In bytes, of all alike. */
  long meanSize() {
    return templates.stream().mapToLong(template -> template.packet.length).sum()
        / templates.size();
  }

  /** As Avro writes a whole number. */
  private static byte[] varint(long number) {
    byte[] bytes = new byte[10];
    int length = 0;
    for (long left = (number << 1) ^ (number >> 63); ; left >>>= 7) {
      if ((left & ~0x7fL) == 0) {
        bytes[length++] = (byte) left;
        return Arrays.copyOf(bytes, length);
      }
      bytes[length++] = (byte) ((left & 0x7f) | 0x80);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Template(byte[] packet, List<Integer> places) {
    byte[] numbered(long number) {
      byte[] copy = packet.clone();
      byte[] written = varint(number);
      places.forEach(place -> System.arraycopy(written, 0, copy, place, written.length));
      return copy;
    }
  }
}

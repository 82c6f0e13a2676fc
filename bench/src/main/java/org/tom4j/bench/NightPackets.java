package org.tom4j.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.PacketReader;
import org.tom4j.streams.survey.Surveys;

/**
 * Packets of a survey, each a detection of its own at a place of its own, anywhere in the sky: the
 * recorded ones lie in a few fields, where a search for what is near would always take the same
 * way.
 */
record NightPackets(NumberedPackets numbered, PacketReader reader, List<SkyPosition> places) {
  private static final int SEED = 23;

  static NightPackets of(SamplePackets samples, int count) throws IOException {
    var random = new Random(SEED);
    List<SkyPosition> places = new ArrayList<>(count);
    for (int each = 0; each < count; each++) {
      places.add(TargetRows.anywhere(random));
    }
    return new NightPackets(NumberedPackets.of(samples), samples.reader(), places);
  }

  /** The packet of detection n, at its place. */
  Packet packet(int n) {
    byte[] bytes = numbered.packet(n);
    SkyPosition now = place(read(bytes));
    SkyPosition then = places.get(n);
    if (now != null) {
      replace(bytes, now.raDegrees(), then.raDegrees());
      replace(bytes, now.decDegrees(), then.decDegrees());
    }
    Packet moved = read(bytes);
    if (!then.equals(place(moved))) {
      throw new IllegalStateException("packet " + n + " does not show its place as it is");
    }
    return moved;
  }

  private Packet read(byte[] bytes) {
    return reader.read(Message.of(bytes, "night")).getFirst();
  }

  private static @Nullable SkyPosition place(Packet packet) {
    return Surveys.of(packet).alert(packet).position();
  }

  /** Wherever Avro has written this very number. */
  private static void replace(byte[] bytes, double number, double by) {
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long looked = Double.doubleToRawLongBits(number);
    for (int at = 0; at + Double.BYTES <= bytes.length; at++) {
      if (all.getLong(at) == looked) {
        all.putDouble(at, by);
      }
    }
  }
}

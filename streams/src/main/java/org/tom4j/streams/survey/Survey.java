package org.tom4j.streams.survey;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.streams.packet.Packet;

/**
 * One survey or service, by the packets that it writes. Pure: all is in the packet. For all
 * threads.
 *
 * <p>Packets decode what they are asked for, so everything here may throw {@link
 * org.tom4j.streams.avro.MalformedAvroException} of a damaged one.
 */
public interface Survey {

  /** What people call it, {@code "ZTF"}. */
  String name();

  /** Whether a packet is one of its: by its schema's name, or by the members that it has. */
  boolean wrote(Packet packet);

  /**
   * The packet in the terms of every broker.
   *
   * @throws IllegalArgumentException if it makes no sense, naming the member
   */
  GenericAlert alert(Packet packet);

  /** All photometry in the packet, oldest first, each measurement once. */
  default Stream<PhotometryPoint> lightCurve(Packet packet) {
    return Stream.empty();
  }

  /**
   * The same measurements as columns; null if this packet's photometry cannot be told so, or is
   * damaged: see {@link org.tom4j.broker.FluxCurves}.
   */
  default @Nullable FluxCurve fluxCurve(Packet packet) {
    return null;
  }

  /** A picture in the packet; null if it has none of the kind. */
  default @Nullable Cutout cutout(Packet packet, Cutout.Kind kind) {
    return null;
  }
}

package org.tom4j.broker;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A module whose alerts come as packets in a format of their own, such as Avro, and not as what
 * {@link BrokerHttp} reads. The TOM keeps each alert's packet as it came, and has the module read
 * it again when its picture or light curve is wanted. Implemented beside {@link AlertBroker} with
 * the same alert type. All of it is pure.
 *
 * <p>Alerts of such a module are mapped on a second thread while its stream reads the next ones, so
 * an alert that was handed on is not touched by the stream any more.
 *
 * @param <A> one alert, as in {@link AlertBroker}
 */
public interface PacketFormat<A> {

  /** The packet that an alert was read from. */
  AlertPacket packet(A alert);

  /**
   * The same alert, read from its packet again.
   *
   * @throws IllegalArgumentException saying what is wrong with the packet
   */
  A alert(AlertPacket packet);

  /**
   * What an alert says: all its members by their own names, {@code Long}, {@code Double}, {@code
   * String}, {@code Boolean}, {@code ByteBuffer}, and {@code Map}s and {@code List}s of these.
   * People read them and filters ask for some of them; it may read only what it is asked for.
   *
   * @throws RuntimeException here or in the map's methods, saying what is wrong with the packet
   */
  Map<String, @Nullable Object> members(A alert);
}

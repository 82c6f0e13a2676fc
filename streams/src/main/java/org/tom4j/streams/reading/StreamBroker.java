package org.tom4j.streams.reading;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertPacket;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Cutouts;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.FluxCurves;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.PacketFormat;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.SchemaSource;

/**
 * A broker whose alerts are packets of surveys' streams, wherever they come from: all but where
 * that is.
 *
 * @param <Q> its query
 */
public abstract class StreamBroker<Q extends Record>
    implements AlertBroker<Q, StreamAlert>,
        PacketFormat<StreamAlert>,
        LightCurves<StreamAlert>,
        FluxCurves<StreamAlert>,
        Cutouts<StreamAlert> {
  private final AlertReader reader;

  protected StreamBroker(AlertReader reader) {
    this.reader = reader;
  }

  protected final AlertReader reader() {
    return reader;
  }

  /** The schemas by number that are known when a kept packet brings none. */
  protected SchemaSource known() {
    return SchemaSource.NONE;
  }

  @Override
  public final GenericAlert toGenericAlert(StreamAlert alert) {
    return switch (alert) {
      case StreamAlert.Refused refused ->
          throw new BrokerException.Malformed(refused.source() + " " + refused.why(), null);
      case StreamAlert.Understood understood -> understood.alert();
    };
  }

  @Override
  public final AlertPacket packet(StreamAlert alert) {
    return switch (alert) {
      case StreamAlert.Understood understood -> {
        Packet packet = understood.packet();
        yield new AlertPacket(packet.bytes(), packet.mediaType(), packet.schemaText());
      }
      case StreamAlert.Refused refused -> {
        Message message = refused.message();
        if (message == null) {
          throw new IllegalArgumentException(refused.source() + " " + refused.why());
        }
        yield new AlertPacket(message.value(), message.keptType(), message.keptSchema());
      }
    };
  }

  @Override
  public final StreamAlert alert(AlertPacket packet) {
    String schema = packet.schema();
    try {
      SchemaSource source = schema == null ? known() : reader.only(schema);
      Received kept =
          Received.of(Message.kept(packet.bytes(), packet.mediaType(), schema, "a kept packet"));
      return understood(reader.read(kept, source).getFirst());
    } catch (MalformedAvroException malformed) {
      throw new IllegalArgumentException(malformed.getMessage(), malformed);
    }
  }

  private static StreamAlert.Understood understood(StreamAlert alert) {
    return switch (alert) {
      case StreamAlert.Understood understood -> understood;
      case StreamAlert.Refused refused ->
          throw new IllegalArgumentException(refused.source() + " " + refused.why());
    };
  }

  @Override
  public final Map<String, @Nullable Object> members(StreamAlert alert) {
    return understood(alert).packet().members();
  }

  @Override
  public final Stream<PhotometryPoint> lightCurve(StreamAlert alert, BrokerContext context) {
    StreamAlert.Understood understood = understood(alert);
    // All of it at once: what is damaged is found here, in words, and not while it is read.
    return undamaged(() -> understood.survey().lightCurve(understood.packet()).toList()).stream();
  }

  @Override
  public final @Nullable FluxCurve fluxCurve(StreamAlert alert) {
    StreamAlert.Understood understood = understood(alert);
    return understood.survey().fluxCurve(understood.packet());
  }

  @Override
  public final @Nullable Cutout cutout(StreamAlert alert, Cutout.Kind kind, BrokerContext context) {
    StreamAlert.Understood understood = understood(alert);
    return undamaged(() -> understood.survey().cutout(understood.packet(), kind));
  }

  private static <T extends @Nullable Object> T undamaged(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (MalformedAvroException damaged) {
      throw new BrokerException.Malformed("The packet " + damaged.getMessage(), null, damaged);
    }
  }
}

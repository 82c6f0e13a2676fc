package org.tom4j.streams.reading;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
import org.tom4j.broker.Resumable;
import org.tom4j.broker.StreamPosition;
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
        Resumable<Q, StreamAlert>,
        PacketFormat<StreamAlert>,
        LightCurves<StreamAlert>,
        FluxCurves<StreamAlert>,
        Cutouts<StreamAlert> {
  private final AlertReader reader;

  /** Schemas by number that were told; for packets that are read again without their source. */
  private final Map<Integer, SchemaSource.Numbered> learned = new ConcurrentHashMap<>();

  protected StreamBroker(AlertReader reader) {
    this.reader = reader;
  }

  protected final AlertReader reader() {
    return reader;
  }

  /** The same schemas; what is told for certain is remembered. */
  protected final SchemaSource learning(SchemaSource told) {
    return id -> {
      SchemaSource.Numbered known = told.byId(id);
      if (known.certain()) {
        learned.put(id, known);
      }
      return known;
    };
  }

  @Override
  public final Stream<StreamAlert> fetchAlerts(Q query, BrokerContext context) {
    return resume(query, new OwnPositions("tom4j-" + UUID.randomUUID()), context);
  }

  @Override
  public final StreamPosition position(StreamAlert alert) {
    StreamPosition behind = alert.behind();
    if (behind == null) {
      throw new IllegalStateException("an alert that came from no stream");
    }
    return behind;
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
      SchemaSource source =
          schema == null
              ? id -> learned.getOrDefault(id, SchemaSource.Numbered.NONE)
              : reader.only(schema);
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

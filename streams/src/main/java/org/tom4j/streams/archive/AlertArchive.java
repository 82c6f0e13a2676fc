package org.tom4j.streams.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertPacket;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Cutouts;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.PacketFormat;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Suggestions;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.SchemaSource;

/**
 * Alerts out of files that lie in the project: the nightly archives of surveys, packets of any
 * stream, and recordings, as fast as they can be read or at the pace they came at.
 */
public final class AlertArchive
    implements AlertBroker<ArchiveQuery, StreamAlert>,
        PacketFormat<StreamAlert>,
        LightCurves<StreamAlert>,
        Cutouts<StreamAlert>,
        Suggestions {
  private final LongSupplier nanoTime;

  /** A memory of what was parsed, no state: it changes nothing that is told. */
  private final KnownSchemas schemas = new KnownSchemas();

  private final AlertReader reader = new AlertReader(schemas);

  /** Found by its name. */
  public AlertArchive() {
    this(System::nanoTime);
  }

  AlertArchive(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public BrokerInfo<ArchiveQuery> info() {
    return BrokerInfo.of("Alert archive", ArchiveQuery.class)
        .withDescription(
            "Alerts out of files in data/alert-archive: folders, tar and tar.gz of packets as ZTF,"
                + " Rubin and others publish them, and recorded streams, which it replays.")
        .withSettings(ArchiveSettings.class);
  }

  @Override
  public Set<String> suggestedFields() {
    return Set.of("archive");
  }

  @Override
  public Map<String, List<String>> suggestions(BrokerContext context) {
    return Map.of("archive", new ArchiveFiles(context.folder()).offered());
  }

  @Override
  public Stream<StreamAlert> fetchAlerts(ArchiveQuery query, BrokerContext context) {
    ArchiveFetch fetch = new ArchiveFetch(reader, schemas, context, from(query));
    Stream<StreamAlert> wanted = fetch.alerts(query.archive()).filter(new Wanted(query));
    Double speed = query.speed();
    if (speed == null) {
      return wanted;
    }
    Pace pace = new Pace(speed, nanoTime);
    return wanted.takeWhile(alert -> pace.awaitTurn(time(alert)));
  }

  private static @Nullable Instant from(ArchiveQuery query) {
    return query.received() == null ? null : query.received().min();
  }

  /** When it came, else when it was observed: whatever paces a replay. */
  private static @Nullable Instant time(StreamAlert alert) {
    return switch (alert) {
      case StreamAlert.Refused _ -> null;
      case StreamAlert.Understood understood ->
          understood.received() == null ? observed(understood) : understood.received();
    };
  }

  /** Null of what makes no sense: that is said when it is mapped. */
  private static @Nullable Instant observed(StreamAlert.Understood understood) {
    try {
      return understood.alert().timestamp();
    } catch (BrokerException.Malformed senseless) {
      return null;
    }
  }

  @Override
  public GenericAlert toGenericAlert(StreamAlert alert) {
    return switch (alert) {
      case StreamAlert.Refused(String source, String why) ->
          throw new BrokerException.Malformed(source + " " + why, null);
      case StreamAlert.Understood understood -> understood.alert();
    };
  }

  @Override
  public AlertPacket packet(StreamAlert alert) {
    Packet packet = understood(alert).packet();
    return new AlertPacket(packet.bytes(), packet.mediaType(), packet.schemaText());
  }

  @Override
  public StreamAlert alert(AlertPacket packet) {
    String schema = packet.schema();
    try {
      SchemaSource only = schema == null ? SchemaSource.NONE : reader.only(schema);
      Received kept =
          Received.of(Message.kept(packet.bytes(), packet.mediaType(), schema, "a kept packet"));
      return understood(reader.read(kept, only).getFirst());
    } catch (MalformedAvroException malformed) {
      throw new IllegalArgumentException(malformed.getMessage(), malformed);
    }
  }

  private static StreamAlert.Understood understood(StreamAlert alert) {
    return switch (alert) {
      case StreamAlert.Understood understood -> understood;
      case StreamAlert.Refused(String source, String why) ->
          throw new IllegalArgumentException(source + " " + why);
    };
  }

  @Override
  public Map<String, @Nullable Object> members(StreamAlert alert) {
    return understood(alert).packet().members();
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(StreamAlert alert, BrokerContext context) {
    StreamAlert.Understood understood = understood(alert);
    // All of it at once: what is damaged is found here, in words, and not while it is read.
    return undamaged(() -> understood.survey().lightCurve(understood.packet()).toList()).stream();
  }

  @Override
  public @Nullable Cutout cutout(StreamAlert alert, Cutout.Kind kind, BrokerContext context) {
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

package org.tom4j.streams.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.StreamPositions;
import org.tom4j.broker.Suggestions;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.packet.SchemaSource;
import org.tom4j.streams.reading.AlertReader;
import org.tom4j.streams.reading.StreamAlert;
import org.tom4j.streams.reading.StreamBroker;

/**
 * Alerts out of files that lie in the project: the nightly archives of surveys, packets of any
 * stream, and recordings, as fast as they can be read or at the pace they came at; all of it each
 * time, or what was not read yet.
 */
public final class AlertArchive extends StreamBroker<ArchiveQuery> implements Suggestions {
  private final LongSupplier nanoTime;

  /** A memory of what was parsed, no state: it changes nothing that is told. */
  private final KnownSchemas schemas;

  /** Found by its name. */
  public AlertArchive() {
    this(System::nanoTime);
  }

  AlertArchive(LongSupplier nanoTime) {
    this(nanoTime, new KnownSchemas());
  }

  private AlertArchive(LongSupplier nanoTime, KnownSchemas schemas) {
    super(new AlertReader(schemas));
    this.nanoTime = nanoTime;
    this.schemas = schemas;
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
  public boolean goesOn(ArchiveQuery query) {
    return query.goOn();
  }

  @Override
  public Stream<StreamAlert> resume(
      ArchiveQuery query, StreamPositions positions, BrokerContext context) {
    SchemaSource numbered = learning(ArchiveFetch.schemas(context, schemas));
    ArchiveFetch fetch = new ArchiveFetch(reader(), schemas, numbered, query, positions, context);
    Stream<StreamAlert> wanted = fetch.alerts();
    Double speed = query.speed();
    if (speed == null) {
      return wanted;
    }
    Pace pace = new Pace(speed, nanoTime);
    return wanted.takeWhile(alert -> pace.awaitTurn(time(alert)));
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
}

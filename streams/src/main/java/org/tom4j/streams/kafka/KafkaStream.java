package org.tom4j.streams.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.ConnectionTest;
import org.tom4j.broker.StreamPositions;
import org.tom4j.broker.Suggestions;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.reading.AlertReader;
import org.tom4j.streams.reading.FolderSchemas;
import org.tom4j.streams.reading.StreamAlert;
import org.tom4j.streams.reading.StreamBroker;
import org.tom4j.streams.survey.Survey;
import org.tom4j.streams.survey.Surveys;

/** Alerts out of the topics of a Kafka, which go on where they were left. */
public final class KafkaStream extends StreamBroker<KafkaQuery>
    implements Suggestions, ConnectionTest {
  private static final Duration LEAVING = Duration.ofSeconds(2);

  private final KafkaEntry entry;
  private final KafkaFailures failures;

  /** A memory of what was parsed, no state: it changes nothing that is told. */
  private final KnownSchemas schemas;

  KafkaStream(KafkaEntry entry) {
    this(entry, new KnownSchemas());
  }

  private KafkaStream(KafkaEntry entry, KnownSchemas schemas) {
    super(new AlertReader(schemas, mapper(entry)));
    this.entry = entry;
    this.failures = new KafkaFailures(entry);
    this.schemas = schemas;
  }

  private static AlertReader.Mapper mapper(KafkaEntry entry) {
    if (entry.id() == null) {
      return Surveys::of;
    }
    Survey mapped = new MappedPackets(entry, entry.id());
    return _ -> mapped;
  }

  @Override
  public BrokerInfo<KafkaQuery> info() {
    return BrokerInfo.of(entry.name(), KafkaQuery.class)
        .withDescription(
            entry.description() == null
                ? "Topics of the Kafka at " + entry.servers() + ", as described in tom.yaml."
                : entry.description())
        .withSettings(KafkaSettings.class);
  }

  @Override
  public Stream<StreamAlert> resume(
      KafkaQuery query, StreamPositions positions, BrokerContext context) {
    return Stream.of(query).flatMap(asked -> opened(asked, positions, context));
  }

  private Stream<StreamAlert> opened(
      KafkaQuery query, StreamPositions positions, BrokerContext context) {
    TopicNames topics = topics(query);
    KafkaConsumer<byte[], byte[]> consumer = consumer(settings(context).ofGroup(positions.name()));
    Thread owner = Thread.currentThread();
    try {
      TopicReading reading = reading(consumer, topics, query, positions, context);
      return StreamSupport.stream(reading, false)
          .onClose(() -> {
            if (Thread.currentThread().equals(owner)) {
              close(consumer);
            } else {
              reading.wakeUp();
            }
          });
    } catch (KafkaException failure) {
      close(consumer);
      throw failures.of(failure);
    } catch (RuntimeException failure) {
      close(consumer);
      throw failure;
    }
  }

  private TopicReading reading(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicNames topics,
      KafkaQuery query,
      StreamPositions positions,
      BrokerContext context) {
    Set<String> there = Set.copyOf(consumer.listTopics(ClientSettings.PATIENCE).keySet());
    List<String> missing = topics.without(there);
    if (!missing.isEmpty()) {
      context.note(
          "There is no topic "
              + String.join(", ", missing)
              + " now; it is read as soon as there is one.");
    }
    var places = new PartitionPlaces(consumer, positions, query.begin(), there, context);
    if (topics.areExact()) {
      consumer.subscribe(topics.names(), places);
    } else {
      consumer.subscribe(topics.pattern(), places);
    }
    Path folder = context.folder().resolve("schemas");
    FolderSchemas registered =
        new FolderSchemas(folder, List::of, entry.registry(), context, schemas);
    return new TopicReading(
        consumer,
        places,
        new WaitingTopics(consumer, context, System::nanoTime),
        new ConnectionWatch(consumer, context, entry.servers()),
        registered,
        new MessageReader(reader(), learning(registered), bare(folder)),
        failures,
        query.untilEnd());
  }

  private @Nullable String bare(Path folder) {
    if (entry.schema() == null) {
      return null;
    }
    Path file = folder.resolve(entry.schema());
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new BrokerException.NotConfigured(
          "The schema " + file + " cannot be read; put it there.", "kafka-brokers", null);
    }
  }

  private TopicNames topics(KafkaQuery query) {
    String named = query.topics() == null ? entry.topics() : query.topics();
    if (named == null) {
      throw new BrokerException.Refused(
          "Name the topics to read: " + entry.name() + " has none in tom.yaml.", null, 0);
    }
    return TopicNames.of(named);
  }

  private ClientSettings settings(BrokerContext context) {
    return new ClientSettings(entry, context.settings(KafkaSettings.class), context.folder());
  }

  private KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> settings) {
    try {
      return new KafkaConsumer<>(
          settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    } catch (KafkaException failure) {
      throw failures.of(failure);
    }
  }

  /** An interrupt that is still to be heard would keep it from leaving its group. */
  private static void close(KafkaConsumer<?, ?> consumer) {
    boolean interrupted = Thread.interrupted();
    try {
      consumer.close(CloseOptions.timeout(LEAVING));
    } catch (KafkaException nothingIsLost) {
      // The group notices by itself that this member has gone.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T> T ask(BrokerContext context, Function<KafkaConsumer<byte[], byte[]>, T> question) {
    KafkaConsumer<byte[], byte[]> consumer = consumer(settings(context).ofNobody());
    try {
      return question.apply(consumer);
    } catch (KafkaException failure) {
      throw failures.of(failure);
    } finally {
      close(consumer);
    }
  }

  @Override
  public Set<String> suggestedFields() {
    return Set.of("topics");
  }

  @Override
  public Map<String, List<String>> suggestions(BrokerContext context) {
    return Map.of("topics", topics(context));
  }

  /** What this account may read. */
  private List<String> topics(BrokerContext context) {
    return ask(context, consumer -> consumer.listTopics(ClientSettings.PATIENCE)).keySet().stream()
        .filter(topic -> !topic.startsWith("__"))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  @Override
  public String test(BrokerContext context) {
    int topics = topics(context).size();
    return "Let in by "
        + entry.servers()
        + ": "
        + (topics == 1 ? "1 topic" : topics + " topics")
        + " can be read.";
  }
}

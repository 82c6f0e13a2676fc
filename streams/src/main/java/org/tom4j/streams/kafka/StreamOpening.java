package org.tom4j.streams.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.StreamPositions;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.packet.SchemaSource;
import org.tom4j.streams.reading.AlertReader;
import org.tom4j.streams.reading.FolderSchemas;
import org.tom4j.streams.reading.StreamAlert;

/**
 * Opens the stream of a query.
 *
 * @param learning remembers what is told for certain of schemas
 */
record StreamOpening(
    KafkaLine line,
    BrokerContext context,
    KnownSchemas schemas,
    AlertReader reader,
    UnaryOperator<SchemaSource> learning) {

  Stream<StreamAlert> open(KafkaQuery query, StreamPositions positions) {
    TopicNames topics = topics(query);
    Consumer<byte[], byte[]> consumer = line.ofGroup(positions.name(), positions.reader());
    Thread owner = Thread.currentThread();
    try {
      TopicReading reading = reading(consumer, topics, query, positions);
      return StreamSupport.stream(reading, false)
          .onClose(() -> {
            if (Thread.currentThread().equals(owner)) {
              reading.close();
            } else {
              reading.wakeUp();
            }
          });
    } catch (KafkaException failure) {
      KafkaLine.close(consumer);
      throw line.failures().of(failure);
    } catch (RuntimeException failure) {
      KafkaLine.close(consumer);
      throw failure;
    }
  }

  private TopicReading reading(
      Consumer<byte[], byte[]> consumer,
      TopicNames topics,
      KafkaQuery query,
      StreamPositions positions) {
    Set<String> there = Set.copyOf(consumer.listTopics(ClientSettings.PATIENCE).keySet());
    List<String> missing = topics.without(there, TopicChoice.today(context.clock()));
    if (!missing.isEmpty()) {
      context.note(
          "There is no topic "
              + String.join(", ", missing)
              + " now; it is read as soon as there is one.");
    }
    var places = new PartitionPlaces(consumer, positions, query.begin(), there, context);
    var choice = new TopicChoice(consumer, topics, places, context.clock());
    choice.make();
    Path folder = context.folder().resolve("schemas");
    FolderSchemas registered =
        new FolderSchemas(folder, List::of, line.entry().registry(), context, schemas);
    return new TopicReading(
        consumer,
        choice,
        places,
        new WaitingTopics(consumer, context, System::nanoTime),
        new ConnectionWatch(consumer, context, line.entry().servers()),
        registered,
        new MessageReader(
            reader, learning.apply(registered), new LargeMessages(line, context), bare(folder)),
        Heartbeat.of(line, positions, context),
        line.failures(),
        query.untilEnd());
  }

  private @Nullable String bare(Path folder) {
    if (line.entry().schema() == null) {
      return null;
    }
    Path file = folder.resolve(line.entry().schema());
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new BrokerException.NotConfigured(
          "The schema " + file + " cannot be read; put it there.", "kafka-brokers", null);
    }
  }

  private TopicNames topics(KafkaQuery query) {
    KafkaEntry entry = line.entry();
    String named = query.topics() == null ? entry.topics() : query.topics();
    if (named == null) {
      throw new BrokerException.Refused(
          "Name the topics to read: " + entry.name() + " names none by itself.", null, 0);
    }
    TopicNames topics = TopicNames.of(named).butFor(entry.heartbeat());
    if (topics.names().isEmpty()) {
      throw new BrokerException.Refused(
          entry.heartbeat() + " holds no alerts: it is the heartbeat of " + entry.name() + ".",
          null,
          0);
    }
    return topics;
  }
}

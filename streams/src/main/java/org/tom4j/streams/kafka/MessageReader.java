package org.tom4j.streams.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.StreamPosition;
import org.tom4j.streams.packet.ExternalMessage;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.SchemaSource;
import org.tom4j.streams.packet.UnreadablePacketException;
import org.tom4j.streams.reading.AlertReader;
import org.tom4j.streams.reading.Received;
import org.tom4j.streams.reading.StreamAlert;
import org.tom4j.streams.reading.TriedLater;

/**
 * Kafka's records as alerts.
 *
 * @param large fetches messages that were too large
 * @param bare the schema of messages that are bare Avro; null: they say themselves what they are
 */
record MessageReader(
    AlertReader reader, SchemaSource numbered, LargeMessages large, @Nullable String bare) {
  /** The largest that any service sends is a sky map of some megabytes. */
  private static final int LARGEST = 16 << 20;

  /**
   * The alerts of a record; none of a mark that something was deleted.
   *
   * @throws TriedLater if it can only be understood later
   */
  List<StreamAlert> read(ConsumerRecord<byte[], byte[]> told) {
    byte[] value = told.value();
    return value == null ? List.of() : reader.readNow(received(told, value), numbered);
  }

  private Received received(ConsumerRecord<byte[], byte[]> told, byte[] value) {
    TopicPartition partition = new TopicPartition(told.topic(), told.partition());
    Instant sent = time(told);
    StreamPosition at = new StreamPosition(PartitionPlaces.name(partition), told.offset(), sent);
    String source = at.partition() + ", message " + told.offset() + ",";
    if (value.length > LARGEST) {
      String why = "has %,d bytes, more than 16 MiB".formatted(value.length);
      return new Received(null, null, null, source, why, at);
    }
    byte @Nullable [] key = bare == null ? told.key() : bare.getBytes(StandardCharsets.UTF_8);
    Message message = new Message(value, key, headers(told), source);
    if (!ExternalMessage.is(message)) {
      return new Received(message, sent, null, source, null, at);
    }
    try {
      return new Received(large.fetched(message), sent, null, source, null, at);
    } catch (TriedLater later) {
      throw later;
    } catch (UnreadablePacketException not) {
      return new Received(message, sent, null, source, String.valueOf(not.getMessage()), at);
    }
  }

  private static @Nullable Instant time(ConsumerRecord<?, ?> told) {
    return told.timestampType() == TimestampType.NO_TIMESTAMP_TYPE
        ? null
        : Instant.ofEpochMilli(told.timestamp());
  }

  private static Map<String, byte[]> headers(ConsumerRecord<?, ?> told) {
    Map<String, byte[]> headers = new HashMap<>();
    for (Header header : told.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), header.value());
      }
    }
    return headers;
  }
}

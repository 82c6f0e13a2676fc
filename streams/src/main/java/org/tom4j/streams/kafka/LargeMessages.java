package org.tom4j.streams.kafka;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.streams.json.JsonMembers;
import org.tom4j.streams.json.NoJsonException;
import org.tom4j.streams.packet.ExternalMessage;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.UnreadablePacketException;
import org.tom4j.streams.reading.TriedLater;

/**
 * Fetches messages that were too large for a stream from where the service says that it keeps them,
 * and from nowhere else: the place-holder in the stream is whosever who may send there. On the
 * thread of the reading.
 */
final class LargeMessages {
  /** Where Hopskotch says what clients must know, and the member that says where to ask. */
  private static final String SAYS = "sys.metadata";

  private static final String ENDPOINT = "LargeMessageUploadEndpoint";

  private static final int LARGEST = 64 << 20;

  /** With pauses of a second at first and twice as long each time: a minute. */
  private static final int MOST_TRIES = 6;

  private final KafkaLine line;
  private final BrokerContext context;
  private final Map<URI, Integer> tries = new HashMap<>();
  private @Nullable URI endpoint;
  private boolean asked;

  LargeMessages(KafkaLine line, BrokerContext context) {
    this.line = line;
    this.context = context;
  }

  /**
   * The message in whose place another stands.
   *
   * @throws TriedLater if it cannot be fetched now
   * @throws UnreadablePacketException saying why, if it cannot be fetched at all
   */
  Message fetched(Message placeholder) {
    URI address = ExternalMessage.address(placeholder);
    String lies = "was too large for the stream and lies at " + address + ", which ";
    URI declared = endpoint();
    if (address == null || declared == null || !isBelow(address, declared)) {
      throw new UnreadablePacketException(
          lies
              + (declared == null
                  ? "is not fetched: the service does not say where it keeps such messages"
                  : "is not fetched: the service keeps such messages at " + declared));
    }
    byte[] bytes = bytes(address, lies);
    tries.remove(address);
    if (bytes.length > LARGEST) {
      throw new UnreadablePacketException(
          lies + "has %,d bytes, more than 64 MiB".formatted(bytes.length));
    }
    Map<String, byte[]> headers = new HashMap<>(placeholder.headers());
    headers.remove("_format");
    return new Message(bytes, null, headers, placeholder.source());
  }

  private byte[] bytes(URI address, String lies) {
    try {
      return http().getBytes(address);
    } catch (BrokerException.Unavailable | BrokerException.RateLimited passing) {
      if (tries.merge(address, 1, Integer::sum) < MOST_TRIES) {
        throw new TriedLater(lies + "cannot be fetched: " + passing.getMessage(), passing);
      }
      tries.remove(address);
      throw new UnreadablePacketException(
          lies + "could not be fetched in " + MOST_TRIES + " tries: " + passing.getMessage(),
          passing);
    } catch (BrokerException refused) {
      throw new UnreadablePacketException(
          lies + "cannot be fetched: " + refused.getMessage(), refused);
    }
  }

  /** With the name and the password that one reads the stream with, as the service wants it. */
  private BrokerHttp http() {
    Access access = line.settings().settings();
    return switch (line.entry().login()) {
      case SCRAM_SHA_256, SCRAM_SHA_512 ->
          access.username() == null || access.password() == null
              ? context.http()
              : context
                  .http()
                  .answering(
                      new ScramAnswers(
                          String.valueOf(line.entry().login().mechanism()),
                          access.username(),
                          access.password()));
      case NONE, PLAIN, OAUTH -> context.http();
    };
  }

  /** As the service says it, asked for once; else as the entry does. */
  private @Nullable URI endpoint() {
    if (!asked) {
      asked = true;
      URI said = said();
      endpoint = said == null ? line.entry().largeMessages() : said;
    }
    return endpoint;
  }

  private @Nullable URI said() {
    try {
      byte[] newest = line.ask(LargeMessages::newest);
      String told = newest.length == 0 ? null : new Members(JsonMembers.of(newest)).text(ENDPOINT);
      return told == null ? null : URI.create(told.strip()).normalize();
    } catch (BrokerException | NoJsonException | IllegalArgumentException unsaid) {
      return null;
    }
  }

  /** The newest message of the topic; empty if there is none. */
  private static byte[] newest(Consumer<byte[], byte[]> consumer) {
    List<PartitionInfo> there =
        consumer.listTopics(ClientSettings.PATIENCE).getOrDefault(SAYS, List.of());
    List<TopicPartition> partitions =
        there.stream().map(each -> new TopicPartition(SAYS, each.partition())).toList();
    consumer.assign(partitions);
    ConsumerRecord<byte[], byte[]> newest = null;
    for (Map.Entry<TopicPartition, Long> end : consumer.endOffsets(partitions).entrySet()) {
      if (end.getValue() > 0) {
        consumer.seek(end.getKey(), end.getValue() - 1);
        consumer.pause(partitions);
        consumer.resume(List.of(end.getKey()));
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(ClientSettings.PATIENCE)) {
          newest = newest == null || each.timestamp() > newest.timestamp() ? each : newest;
        }
      }
    }
    return newest == null || newest.value() == null ? new byte[0] : newest.value();
  }

  private static boolean isBelow(URI address, URI endpoint) {
    String path = String.valueOf(endpoint.getRawPath()).replaceFirst("/+$", "") + "/";
    return address.getRawUserInfo() == null
        && address.getHost() != null
        && address.getHost().equalsIgnoreCase(endpoint.getHost())
        && address.getPort() == endpoint.getPort()
        && address.getScheme().equalsIgnoreCase(endpoint.getScheme())
        && String.valueOf(address.getRawPath()).startsWith(path)
        && !address.getRawPath().toLowerCase(Locale.ROOT).contains("%2e");
  }
}

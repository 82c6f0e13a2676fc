package org.tom4j.streams.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RestartTest {
  @TempDir Path folder;

  private static void send(RealKafka kafka, String value) {
    kafka.send("t", 0, null, Map.of(), value.getBytes(UTF_8));
  }

  @Test
  void aConsumerReadsOnAfterARestart() {
    try (RealKafka kafka = RealKafka.start(folder)) {
      kafka.createTopic("t", 1);
      send(kafka, "before");
      try (KafkaConsumer<byte[], byte[]> consumer = Consumers.open(Consumers.of(kafka.servers()))) {
        consumer.subscribe(List.of("t"));
        Consumers.read(consumer, 1);
        String address = kafka.servers();
        kafka.stop();
        kafka.startAgain();
        assertThat(kafka.servers()).isEqualTo(address);
        send(kafka, "after");
        assertThat(Consumers.read(consumer, 1).getFirst().value())
            .asString(UTF_8)
            .isEqualTo("after");
      }
      assertThat(Consumers.read(Consumers.of(kafka.servers()), "t", 2)).hasSize(2);
    }
  }

  @Test
  void aStoppedOneIsFoundByNobody() {
    try (RealKafka kafka = RealKafka.start(folder)) {
      int port = Integer.parseInt(kafka.servers().substring("127.0.0.1:".length()));
      kafka.stop();
      kafka.stop();
      assertThatThrownBy(() -> new Socket(InetAddress.ofLiteral("127.0.0.1"), port).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void aFolderIsReadByTheNextOne() {
    try (RealKafka kafka = RealKafka.start(folder)) {
      kafka.createTopic("t", 1);
      send(kafka, "kept");
    }
    try (RealKafka kafka = RealKafka.start(folder)) {
      assertThat(Consumers.readOne(Consumers.of(kafka.servers()), "t")).isEqualTo("kept");
    }
  }

  @Test
  void aFolderThatAnotherUsesIsRefused() {
    try (RealKafka kafka = RealKafka.start(folder)) {
      kafka.createTopic("t", 1);
      assertThatThrownBy(() -> RealKafka.start(folder))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(folder.toString());
      send(kafka, "still there");
    }
  }

  @Test
  void twoDoNotKnowEachOther() {
    try (RealKafka one = RealKafka.start(folder.resolve("one"));
        RealKafka two = RealKafka.start(folder.resolve("two"))) {
      one.createTopic("t", 1);
      two.createTopic("t", 1);
      send(one, "of one");
      send(two, "of two");
      assertThat(Consumers.readOne(Consumers.of(one.servers()), "t")).isEqualTo("of one");
      one.stop();
      assertThat(Consumers.readOne(Consumers.of(two.servers()), "t")).isEqualTo("of two");
    }
  }
}

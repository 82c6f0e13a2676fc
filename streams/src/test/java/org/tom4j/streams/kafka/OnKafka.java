package org.tom4j.streams.kafka;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.streams.testkit.RealKafka;

/** Tests that share a Kafka, each with a topic called like it. */
abstract class OnKafka {
  @TempDir private static Path folder;
  static RealKafka kafka;

  @TempDir Path project;
  final Places places = new Places();
  String topic;

  @BeforeAll
  static void startKafka() {
    kafka = RealKafka.start(folder);
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  @BeforeEach
  void name(TestInfo test) {
    topic = test.getTestMethod().orElseThrow().getName();
  }

  static void send(String to, int partition, byte @Nullable [] value) {
    kafka.send(to, partition, null, Map.of(), value);
  }
}

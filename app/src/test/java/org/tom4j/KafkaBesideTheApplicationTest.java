package org.tom4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.streams.testkit.RealKafka;

/**
 * The application's tests have Kafka's server on their class path, with Spring Boot's libraries.
 */
@Timeout(120)
final class KafkaBesideTheApplicationTest {
  @TempDir Path folder;

  @Test
  void aKafkaRunsWithTheLibrariesOfTheApplication() {
    try (RealKafka kafka = RealKafka.start(folder)) {
      kafka.createTopic("t", 1);
      kafka.send("t", 0, null, Map.of(), "kept".getBytes(UTF_8));
      kafka.stop();
      kafka.startAgain();
      assertThat(kafka.send("t", 0, null, Map.of(), "more".getBytes(UTF_8)).offset()).isEqualTo(1);
    }
  }
}

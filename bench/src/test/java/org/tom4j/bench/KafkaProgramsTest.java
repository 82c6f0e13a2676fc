package org.tom4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The load programs with a Kafka in their short form; a class of its own runs beside the others.
 */
final class KafkaProgramsTest {

  @Test
  void packetsThatWaitAndBurstsAreCountedAndKept() throws Exception {
    assertThat(KafkaRates.run(options("kafka --count 300 --seconds 1 --visit 0.01"))).isZero();
  }

  @Test
  void alertsAreThereOnceThoughTheTomIsKilledAndKafkaStartedAgain() throws Exception {
    assertThat(KafkaSoak.run(options("kafka-soak --count 3000 --kills 1 --restarts 1 --rate 1000")))
        .isZero();
  }

  private static Options options(String words) {
    return Options.of(List.of(words.split(" ")));
  }
}

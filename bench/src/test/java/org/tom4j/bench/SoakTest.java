package org.tom4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The longest of the load programs, in its short form; a class of its own runs beside the others.
 */
final class SoakTest {

  @Test
  void anEndlessBrokerIsStoredStoppedAndKilled() throws Exception {
    List<String> words = List.of("soak", "--minutes", "0.05", "--rate", "1000");
    assertThat(Soak.run(Options.of(words))).isZero();
  }
}

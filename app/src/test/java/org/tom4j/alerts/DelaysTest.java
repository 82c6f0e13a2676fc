package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How long things take, out of counts. */
final class DelaysTest {
  private static final double RIGHT_WITHIN = 0.2;

  @Test
  void nothingIsToldOfNothing() {
    assertThat(new Delays().within(0.5)).isEmpty();
  }

  @Test
  void partsAreThoseOfSortedTimes() {
    Random random = new Random(4);
    for (int round = 0; round < 50; round++) {
      Delays delays = new Delays();
      long[] millis = new long[1 + random.nextInt(500)];
      for (int i = 0; i < millis.length; i++) {
        millis[i] = (long) Math.exp(random.nextDouble() * 25);
        delays.add(Duration.ofMillis(millis[i]));
      }
      Arrays.sort(millis);
      for (double part : new double[] {0.5, 0.95, 0.99, 1}) {
        double exact = millis[(int) Math.ceil(part * millis.length) - 1];
        double told = delays.within(part).orElseThrow().toMillis();
        assertThat(told / exact).isBetween(1 - RIGHT_WITHIN, 1 + RIGHT_WITHIN);
      }
    }
  }

  @Test
  void whatClocksTellBackwardsIsNoTimeAtAll() {
    Delays delays = new Delays();
    delays.add(Duration.ofSeconds(-5));
    assertThat(delays.within(1)).contains(Duration.ofMillis(1));
  }
}

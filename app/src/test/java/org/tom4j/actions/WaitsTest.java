package org.tom4j.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WaitsTest {
  private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void aDeliveryIsTriedInGrowingWaitsAndForTheLastTimeAfterADay() {
    Instant now = SINCE;
    Duration before = Duration.ZERO;
    int tries = 0;
    while (true) {
      Optional<Instant> next = Waits.next(++tries, SINCE, now);
      if (next.isEmpty()) {
        break;
      }
      Duration wait = Duration.between(now, next.get());
      boolean last = next.get().equals(SINCE.plus(Duration.ofDays(1)));
      assertThat(wait).isPositive();
      assertThat(last || wait.compareTo(before) > 0).isTrue();
      before = wait;
      now = next.get();
    }
    assertThat(Waits.next(1, SINCE, SINCE)).contains(SINCE.plus(Duration.ofMinutes(1)));
    assertThat(now).isEqualTo(SINCE.plus(Duration.ofDays(1)));
    assertThat(tries).isEqualTo(12);
    assertThat(Waits.next(1_000_000, SINCE, SINCE)).contains(SINCE.plus(Duration.ofDays(1)));
  }

  @Test
  void anAddressIsTriedOnceAnHourAtLeast() {
    assertThat(Waits.ofLane(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Waits.ofLane(7)).isEqualTo(Duration.ofHours(1));
    assertThat(Waits.ofLane(10_000)).isEqualTo(Duration.ofHours(1));
  }
}

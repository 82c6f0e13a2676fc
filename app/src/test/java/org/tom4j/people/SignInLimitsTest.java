package org.tom4j.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class SignInLimitsTest {
  private final SetClock clock = new SetClock();
  private final SignInLimits limits = new SignInLimits(clock);

  @Test
  void letsEverybodyTryAFewTimes() {
    fail("luke", 4);
    assertThat(limits.wait("luke", "1.1.1.1")).isEmpty();
  }

  @Test
  void makesTheFifthFailureWaitAMinuteAndEachFurtherOneTwiceAsLong() {
    fail("luke", 5);
    assertThat(limits.wait("luke", "1.1.1.1")).contains(Duration.ofMinutes(1));
    clock.now = clock.now.plus(Duration.ofMinutes(1));
    assertThat(limits.wait("luke", "1.1.1.1")).isEmpty();
    fail("luke", 1);
    assertThat(limits.wait("luke", "1.1.1.1")).contains(Duration.ofMinutes(2));
    fail("luke", 100);
    assertThat(limits.wait("luke", "1.1.1.1")).contains(Duration.ofMinutes(64));
  }

  @Test
  void countsEachNameAndAddressByItself() {
    fail("luke", 5);
    assertThat(limits.wait("LUKE", "1.1.1.1")).isPresent();
    assertThat(limits.wait("luke", "2.2.2.2")).isEmpty();
    assertThat(limits.wait("leia", "1.1.1.1")).isEmpty();
  }

  @Test
  void forgetsAfterASuccessAndAfterSomeHours() {
    fail("luke", 5);
    limits.succeeded("luke", "1.1.1.1");
    assertThat(limits.wait("luke", "1.1.1.1")).isEmpty();
    fail("luke", 5);
    clock.now = clock.now.plus(Duration.ofHours(3));
    fail("luke", 1);
    assertThat(limits.wait("luke", "1.1.1.1")).isEmpty();
  }

  private void fail(String name, int times) {
    for (int i = 0; i < times; i++) {
      limits.failed(name, "1.1.1.1");
    }
  }

  /** A clock that a test moves by hand. */
  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

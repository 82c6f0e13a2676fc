package org.tom4j.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    for (int i = 0; i < 100; i++) {
      clock.now = clock.now.plus(Duration.ofMinutes(64));
      fail("luke", 1);
    }
    assertThat(limits.wait("luke", "1.1.1.1")).contains(Duration.ofMinutes(64));
  }

  /** They once were judged while the first were still being hashed: 11 of 24. */
  @Test
  void judgesOfManyTriesAtOnceNoMoreThanOneAfterTheOther() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
      List<Callable<Optional<Duration>>> tries =
          Collections.nCopies(24, () -> limits.take("luke", "1.1.1.1"));
      long judged = 0;
      for (Future<Optional<Duration>> tried : threads.invokeAll(tries)) {
        judged += tried.get().isEmpty() ? 1 : 0;
      }
      assertThat(judged).isEqualTo(5);
    }
    clock.now = clock.now.plus(Duration.ofMinutes(1));
    assertThat(limits.take("luke", "1.1.1.1")).isEmpty();
    assertThat(limits.take("luke", "1.1.1.1")).as("after one more").isPresent();
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
      assertThat(limits.take(name, "1.1.1.1")).isEmpty();
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

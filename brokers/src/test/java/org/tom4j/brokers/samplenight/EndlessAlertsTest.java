package org.tom4j.brokers.samplenight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.form.Range;

class EndlessAlertsTest {

  @Test
  void goesOnUnderNewIds() {
    Set<String> ids = new HashSet<>();
    // A clock that stands far ahead of every turn: nobody waits.
    AtomicLong clock = new AtomicLong();
    SampleNight night = new SampleNight(() -> clock.addAndGet(Duration.ofSeconds(1).toNanos()));
    try (Stream<SampleAlert> alerts = night.fetchAlerts(endless(null, 10_000), context())) {
      alerts.limit(100_000).forEach(alert -> ids.add(alert.id()));
    }
    assertThat(ids).hasSize(100_000);
  }

  @Test
  void isTheSameEachTime() {
    assertThat(first(500)).isEqualTo(first(500));
  }

  @Test
  void endsWhenItsThreadIsInterrupted() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Thread reader =
        Thread.ofPlatform()
            .start(() ->
                new SampleNight()
                    .fetchAlerts(endless(null, 1), context())
                    .forEach(_ -> begun.countDown()));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    reader.interrupt();
    reader.join(Duration.ofSeconds(10));
    assertThat(reader.isAlive()).isFalse();
  }

  @Test
  void endsWhenInterruptedAlsoWhereNothingMatches() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              begun.countDown();
              new SampleNight()
                  .fetchAlerts(endless(new Range<>(1.0, 2.0), 10_000), context())
                  .forEach(_ -> {});
            });
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    reader.interrupt();
    reader.join(Duration.ofSeconds(10));
    assertThat(reader.isAlive()).isFalse();
  }

  @Test
  void keepsToItsRate() {
    // Twenty waits of 10 ms; a turn that comes a millisecond early is let through.
    long began = System.nanoTime();
    try (Stream<SampleAlert> alerts =
        new SampleNight().fetchAlerts(endless(null, 100), context())) {
      assertThat(alerts.limit(21)).hasSize(21);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(180));
  }

  private static List<SampleAlert> first(int count) {
    try (Stream<SampleAlert> alerts =
        new SampleNight().fetchAlerts(endless(null, 10_000), context())) {
      return alerts.limit(count).toList();
    }
  }

  private static SampleQuery endless(@Nullable Range<Double> mag, int rate) {
    return new SampleQuery(null, mag, null, true, rate, false);
  }

  private static ModuleContext context() {
    return new ModuleContext(null, null);
  }
}

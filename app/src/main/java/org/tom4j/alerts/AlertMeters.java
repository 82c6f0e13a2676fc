package org.tom4j.alerts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Reached;

/** How many alerts this process reads, what becomes of them, and how long they take. Any thread. */
final class AlertMeters {
  /** From what is quick to what is a day late. */
  private static final Duration[] STEPS =
      List.of(
              "PT0.1S", "PT0.5S", "PT1S", "PT2S", "PT5S", "PT10S", "PT30S", "PT1M", "PT5M", "PT30M",
              "PT2H", "PT24H")
          .stream()
          .map(Duration::parse)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final MultiGauge behind;
  private final MultiGauge silence;

  AlertMeters(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
    this.behind =
        MultiGauge.builder("tom.stream.behind")
            .baseUnit("messages")
            .description(
                "Messages that are there and have not been read, by the runs of this process")
            .register(registry);
    this.silence =
        MultiGauge.builder("tom.stream.last.message.age")
            .baseUnit("seconds")
            .description("Since the last message was read by the runs of this process")
            .register(registry);
  }

  /** Runs under way are counted from now on. */
  void count(Collection<LiveRun> live) {
    Gauge.builder("tom.runs", live, Collection::size)
        .strongReference(true)
        .description("Runs under way in this process")
        .register(registry);
  }

  /**
   * A batch was stored.
   *
   * @param added what the run has counted of it
   */
  void stored(QueryRun run, RunCounts added, List<FeedItem> items, Instant now) {
    Tags tags = tags(run);
    PassedOver over = added.passedOver();
    long repeated = added.received() - added.kept() - added.bad() - over.dropped() - over.unknown();
    count(tags, "kept", added.kept());
    count(tags, "dropped", over.dropped());
    count(tags, "unknown", over.unknown());
    count(tags, "bad", added.bad());
    count(tags, "repeated", repeated);
    for (FeedItem item : items) {
      Reached reached = item.reached();
      if (reached != null) {
        time(tags, reached, item, now);
      }
    }
  }

  private void count(Tags tags, String result, long alerts) {
    if (alerts > 0) {
      Counter.builder("tom.alerts")
          .description("Alerts received, by what became of them")
          .tags(tags.and("result", result))
          .register(registry)
          .increment((double) alerts);
    }
  }

  private void time(Tags tags, Reached reached, FeedItem item, Instant now) {
    if (reached.sent() != null) {
      time(tags, "sent_to_read", Duration.between(reached.sent(), reached.read()));
    }
    if (item instanceof FeedItem.Received received) {
      time(tags, "read_to_stored", Duration.between(reached.read(), now));
      Instant observed = received.alert().timestamp();
      if (observed != null) {
        time(tags, "observed_to_read", Duration.between(observed, reached.read()));
      }
    }
  }

  private void time(Tags tags, String stage, Duration took) {
    Timer.builder("tom.alert.delay")
        .description("How long alerts of streams took, stage by stage")
        .tags(tags.and("stage", stage))
        .serviceLevelObjectives(STEPS)
        .register(registry)
        .record(took.isNegative() ? Duration.ZERO : took);
  }

  /** How far the streams are read that this process carries. */
  void refresh(Collection<LiveRun> live) {
    List<MultiGauge.Row<?>> left = new ArrayList<>();
    List<MultiGauge.Row<?>> ages = new ArrayList<>();
    for (LiveRun run : live) {
      if (run.places == null) {
        continue;
      }
      Tags tags = tags(run.run).and("run", Long.toString(run.run.id()));
      @Nullable Long messages = run.feed.behind();
      if (messages != null) {
        left.add(MultiGauge.Row.of(tags, messages));
      }
      Instant last = run.pace.last();
      if (last != null) {
        ages.add(MultiGauge.Row.of(tags, Duration.between(last, clock.instant()).toMillis() / 1e3));
      }
    }
    behind.register(left, true);
    silence.register(ages, true);
  }

  /** A question that nobody saved has no number. */
  private static Tags tags(QueryRun run) {
    String query = run.queryId() == null ? "" : Long.toString(run.queryId());
    return Tags.of("broker", run.broker(), "query", query);
  }
}

package org.tom4j.streams.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Outcome;

/** A feed that is emptied into places, on a thread of its own. */
final class Reading implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final AlertFeed feed;
  private final Places places;
  private final AtomicInteger stored = new AtomicInteger();
  private final Thread thread;

  Reading(AlertFeed feed, Places places) {
    this.feed = feed;
    this.places = places;
    this.thread = Thread.ofPlatform().daemon().start(this::empty);
  }

  private void empty() {
    try {
      while (!feed.ended()) {
        for (FeedItem item : feed.take(100, Duration.ofMillis(20))) {
          if (places.store(item)) {
            stored.incrementAndGet();
          }
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  void await(BooleanSupplier condition) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(
            "waited in vain; stored "
                + places.stored()
                + ", bad "
                + places.bad()
                + ", notes "
                + feed.notes()
                + (feed.ended() ? ", " + feed.outcome() : ""));
      }
      Thread.sleep(20);
    }
  }

  void awaitStored(String... ids) throws InterruptedException {
    await(() -> places.stored().size() >= ids.length);
    if (!places.stored().equals(List.of(ids))) {
      throw new AssertionError("stored " + places.stored());
    }
  }

  Outcome awaitEnd() throws InterruptedException {
    await(feed::ended);
    thread.join(PATIENCE);
    return feed.outcome();
  }

  /** How many messages this one, and no other, has stored. */
  int stored() {
    return stored.get();
  }

  @Nullable Instant heartbeat() {
    return feed.heartbeat();
  }

  List<String> notes() {
    return feed.notes();
  }

  /** Stops as a person does: what has been fetched is still stored. */
  void stop() throws InterruptedException {
    feed.stop();
    Outcome _ = awaitEnd();
  }

  /** Is gone without a word, as a process that is killed. */
  void kill() {
    thread.interrupt();
    feed.close();
  }

  @Override
  public void close() {
    kill();
  }
}

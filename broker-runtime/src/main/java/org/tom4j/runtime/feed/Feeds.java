package org.tom4j.runtime.feed;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** All fetches of a TOM: so many at once, each watched. Safe for all threads. */
public final class Feeds implements AutoCloseable {
  private static final long QUEUE_BYTES = 4L << 20;
  private static final Duration LONGEST_WAIT = Duration.ofDays(36_500);

  private final Turns turns;
  private final Duration stopGrace;
  private final Set<ModuleFetch> running = ConcurrentHashMap.newKeySet();
  private final AtomicLong numbers = new AtomicLong();
  private final ScheduledThreadPoolExecutor timers;

  /**
   * @param parallel how many run at once; others wait
   * @param stopGrace how long a module may go on after it was told to stop
   */
  public Feeds(int parallel, Duration stopGrace) {
    this.turns = new Turns(parallel);
    this.stopGrace = stopGrace;
    this.timers =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("broker feed timers").factory());
    // A cancelled timer would keep its fetch, and with it the module's classes.
    timers.setRemoveOnCancelPolicy(true);
    // Started here: a thread first needed on a module's thread would inherit its class loader.
    timers.prestartCoreThread();
  }

  /**
   * Starts a fetch, now or when its turn comes.
   *
   * @param gate what its alerts have to pass; the limit of elements counts those that do
   */
  public AlertFeed open(FeedSource source, FeedLimits limits, AlertGate gate) {
    ModuleFetch fetch =
        new ModuleFetch(source, limits, gate, this, QUEUE_BYTES, numbers.incrementAndGet());
    running.add(fetch);
    fetch.enter();
    return fetch;
  }

  Turns turns() {
    return turns;
  }

  Duration stopGrace() {
    return stopGrace;
  }

  Future<?> after(Duration delay, Runnable then) {
    Duration wait = delay.compareTo(LONGEST_WAIT) < 0 ? delay : LONGEST_WAIT;
    try {
      return timers.schedule(then, wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      return CompletableFuture.completedFuture(null);
    }
  }

  void ended(ModuleFetch fetch) {
    running.remove(fetch);
  }

  /** Stops all fetches; their modules get the usual grace. */
  @Override
  public void close() {
    running.forEach(ModuleFetch::stop);
    timers.shutdown();
  }
}

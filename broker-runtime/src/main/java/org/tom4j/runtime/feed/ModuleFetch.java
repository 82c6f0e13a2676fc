package org.tom4j.runtime.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.Outcome.Failed;
import org.tom4j.runtime.feed.Outcome.Kind;
import org.tom4j.runtime.feed.Outcome.Limited;
import org.tom4j.runtime.feed.Outcome.Stopped;

/**
 * One fetch from its turn to its outcome. It ends when the module's stream does, or is asked to
 * end: the flag between elements, then its requests, an interrupt, its stream closed; and when the
 * module ignores all of them, without its thread.
 */
final class ModuleFetch implements AlertFeed, Reading.Sink {
  private final FeedSource source;
  private final FeedLimits limits;
  private final Feeds feeds;
  private final FeedQueue queue;
  private final List<String> notes = new ArrayList<>();
  private final Reading reading;
  private final Thread thread;
  private final Runnable turn = this::begin;
  private final AtomicLong elements = new AtomicLong();
  private final AtomicBoolean finished = new AtomicBoolean();

  /** Why it was asked to end, or null; the first reason counts. */
  private final AtomicReference<@Nullable Outcome> asked = new AtomicReference<>();

  private final List<Future<?>> timers = new ArrayList<>();
  private volatile @Nullable Outcome outcome;
  private volatile boolean tookTurn;
  private volatile long began;

  ModuleFetch(
      FeedSource source,
      FeedLimits limits,
      AlertGate gate,
      Feeds feeds,
      long queueBytes,
      long number) {
    this.source = source;
    this.limits = limits;
    this.feeds = feeds;
    this.queue = new FeedQueue(queueBytes);
    this.reading = new Reading(source, this, notes, gate, number);
    this.thread = source.threads().create("fetch " + number, source.loader(), this::run);
  }

  void enter() {
    feeds.turns().enter(turn);
  }

  private void begin() {
    began = System.nanoTime();
    tookTurn = true;
    if (source.threads().isExhausted()) {
      finish(new Failed(Kind.MODULE_BUG, source.threads().exhaustion(), null));
      return;
    }
    String limit = "the time limit of " + inWords(limits.time()) + " was reached";
    timer(limits.time(), () -> ask(new Limited(limit)));
    try {
      thread.start();
    } catch (Throwable noThread) {
      finish(new Failed(Kind.UNAVAILABLE, "no thread could be started: " + noThread, null));
    }
  }

  private void run() {
    Outcome read = new Failed(Kind.MODULE_BUG, "the module ran out of memory or stack", null);
    try {
      read = reading.read();
    } finally {
      Outcome reason = asked.get();
      finish(reason == null ? read : reason);
    }
  }

  @Override
  public boolean isOpen() {
    return asked.get() == null;
  }

  @Override
  public void put(FeedItem item, long size) {
    if (!isOpen()) {
      return;
    }
    try {
      if (queue.put(item, size)
          && isCounted(item)
          && elements.incrementAndGet() >= limits.elements()) {
        ask(new Limited("the limit of " + limits.elements() + " alerts was reached"));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      interrupted();
    }
  }

  @Override
  public void interrupted() {
    if (isOpen()) {
      // Not by us: the module interrupted itself. Reading on would spin here.
      ask(new Failed(Kind.MODULE_BUG, "the module interrupted its own thread", null));
    }
  }

  /** The limit is one of what is kept. */
  private static boolean isCounted(FeedItem item) {
    return !(item instanceof FeedItem.PassedOver);
  }

  /** Asks the module to end, and sees to it that the fetch does. */
  private void ask(Outcome reason) {
    if (!asked.compareAndSet(null, reason) || finished.get()) {
      return;
    }
    if (feeds.turns().withdraw(turn)) {
      finish(reason);
      return;
    }
    reading.cancelRequests();
    interrupt();
    Duration grace = feeds.stopGrace();
    timer(grace.dividedBy(10), this::insist);
    timer(grace, this::leaveBehind);
  }

  /** Not the thread that asks: it is the module's own then, on its way back to us. */
  private void interrupt() {
    for (Thread each : threads()) {
      if (!each.equals(Thread.currentThread())) {
        each.interrupt();
      }
    }
  }

  private List<Thread> threads() {
    MappingThread mapper = reading.mapper();
    return mapper == null ? List.of(thread) : List.of(thread, mapper.thread());
  }

  /** A raw socket hears no interrupt; closing it is what the module's onClose is for. */
  private void insist() {
    reading.cancelRequests();
    interrupt();
    Thread closing = source.threads().create("close", source.loader(), this::closeStream);
    closing.start();
    source.threads().leaveBehind(closing);
  }

  private void closeStream() {
    try {
      reading.closeStream();
    } catch (Throwable ofNoUse) {
      // The fetch ends with or without it.
    }
  }

  private void leaveBehind() {
    interrupt();
    MappingThread mapper = reading.mapper();
    // The thread that reads may wait for the other, and for nothing else then.
    source.threads().leaveBehind(mapper != null && mapper.isAlive() ? mapper.thread() : thread);
    String words = "; the module went on all the same and its thread was left behind";
    finish(
        switch (asked.get()) {
          case Limited(String limit) -> new Limited(limit + words);
          case Failed(Kind kind, String why, var uri) -> new Failed(kind, why + words, uri);
          case Stopped _, Outcome.Complete _ -> new Stopped(true);
          case null -> new Stopped(true);
        });
    if (mapper != null) {
      mapper.abandon();
    }
  }

  private void finish(Outcome how) {
    if (!finished.compareAndSet(false, true)) {
      return;
    }
    synchronized (timers) {
      timers.forEach(timer -> timer.cancel(false));
    }
    outcome = how;
    try {
      source.ended(new Ending(how, elements.get() > 0, Duration.ofNanos(took()), reading.seen()));
    } finally {
      feeds.ended(this);
      queue.finish();
      if (tookTurn) {
        feeds.turns().leave();
      }
    }
  }

  private long took() {
    return tookTurn ? System.nanoTime() - began : 0;
  }

  private void timer(Duration delay, Runnable then) {
    synchronized (timers) {
      if (!finished.get()) {
        timers.add(feeds.after(delay, () -> runUnlessFinished(then)));
      }
    }
  }

  private void runUnlessFinished(Runnable then) {
    if (!finished.get()) {
      then.run();
    }
  }

  @Override
  public List<FeedItem> take(int atMost, Duration patience) throws InterruptedException {
    return queue.take(atMost, patience);
  }

  @Override
  public boolean ended() {
    return queue.isEnded();
  }

  @Override
  public Outcome outcome() {
    Outcome how = outcome;
    if (how == null || !ended()) {
      throw new IllegalStateException("the feed has not ended");
    }
    return how;
  }

  @Override
  public List<String> notes() {
    return FeedContext.copy(notes);
  }

  @Override
  public @Nullable Duration retryAfter() {
    return reading.retryAfter();
  }

  @Override
  public @Nullable Long behind() {
    return source.behind();
  }

  @Override
  public @Nullable Instant heartbeat() {
    return source.heartbeat();
  }

  @Override
  public void stop() {
    ask(new Stopped(false));
  }

  @Override
  public void close() {
    queue.drop();
    stop();
  }

  private static String inWords(Duration time) {
    return time.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}

package org.tom4j.runtime.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.runtime.feed.FeedItem.Bad;
import org.tom4j.runtime.feed.Outcome.Failed;
import org.tom4j.runtime.feed.Outcome.Kind;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.FetchListener;

/**
 * A fetch that is waited for, since its answer is small: one light curve, one picture. The module
 * works on a thread of its own; when its time is up its requests are cancelled and it is
 * interrupted, and if it goes on all the same its thread is left behind. What came until then is
 * good. Used once, by one thread.
 */
public final class ShortFetch implements FetchListener {
  private static final int MOST_BAD_KEPT = 10;

  /** What the module does. */
  @FunctionalInterface
  public interface Work {
    /** Runs on the module's thread; what it throws is the fetch's outcome. */
    void run(Fetching fetching) throws Exception;
  }

  /** What the work is done with. */
  public interface Fetching {
    /** Lent to the module. */
    BrokerContext context();

    /** Whether anybody still waits; work that collects asks before it keeps anything more. */
    boolean isOpen();

    /** Counts something that could not be used. */
    void bad(String reason);
  }

  private final ModuleSide side;
  private final boolean asking;
  private final Duration limit;
  private final Duration grace;
  private final List<String> notes = new ArrayList<>();
  private final List<Bad> firstBad = new ArrayList<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private long bad;
  private volatile boolean open = true;
  private volatile @Nullable FetchHttp network;
  private volatile @Nullable Outcome read;

  /**
   * @param asking whether the module may ask its service; if not, every question fails at once
   * @param limit for all of it
   * @param grace how long the module may go on after that
   */
  public ShortFetch(ModuleSide side, boolean asking, Duration limit, Duration grace) {
    this.side = side;
    this.asking = asking;
    this.limit = limit;
    this.grace = grace;
  }

  /**
   * Does the work and waits for it.
   *
   * @param what it is, for the thread's name
   */
  public Outcome run(String what, Work work) {
    long began = System.nanoTime();
    Outcome outcome = outcome(what, work);
    FetchHttp asked = network;
    boolean answered = asked != null && asked.seen().firstAnswer() != null;
    if (answered || outcome instanceof Failed) {
      side.ended(
          new Ending(
              outcome,
              outcome instanceof Outcome.Complete,
              Duration.ofNanos(System.nanoTime() - began),
              asked == null ? null : asked.seen()));
    }
    return outcome;
  }

  private Outcome outcome(String what, Work work) {
    if (side.threads().isExhausted()) {
      return new Failed(Kind.MODULE_BUG, side.threads().exhaustion(), null);
    }
    Thread thread = side.threads().create(what, side.loader(), () -> work(work));
    thread.start();
    try {
      if (done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        Outcome outcome = read;
        return outcome == null ? new Outcome.Stopped(false) : outcome;
      }
      boolean ended = end(thread);
      String words = "the time limit of " + limit.toMillis() / 1000.0 + " s was reached";
      return new Outcome.Limited(
          ended
              ? words
              : words + "; the module went on all the same and its thread was left behind");
    } catch (InterruptedException stopped) {
      open = false;
      cancel(thread);
      side.threads().leaveBehind(thread);
      Thread.currentThread().interrupt();
      return new Outcome.Stopped(false);
    }
  }

  private void work(Work work) {
    try (FetchHttp http = asking ? side.network(this) : null) {
      network = http;
      work.run(new Lent(http));
      read = new Outcome.Complete();
    } catch (Throwable thrown) {
      read = Failures.of(thrown, side);
    } finally {
      done.countDown();
    }
  }

  private boolean end(Thread thread) throws InterruptedException {
    open = false;
    cancel(thread);
    if (done.await(grace.toMillis(), TimeUnit.MILLISECONDS)) {
      return true;
    }
    side.threads().leaveBehind(thread);
    return false;
  }

  private void cancel(Thread thread) {
    FetchHttp asked = network;
    if (asked != null) {
      asked.close();
    }
    thread.interrupt();
  }

  @Override
  public void bad(long where, @Nullable String member, @Nullable String value, String reason) {
    synchronized (notes) {
      bad++;
      if (firstBad.size() < MOST_BAD_KEPT) {
        firstBad.add(
            new Bad(
                where,
                member == null ? null : Texts.clean(member),
                value == null ? null : Texts.clean(value),
                Texts.clean(reason)));
      }
    }
  }

  /** How many elements could not be used. */
  public long bad() {
    synchronized (notes) {
      return bad;
    }
  }

  /** The first of them, or null. */
  public @Nullable Bad firstBad() {
    synchronized (notes) {
      return firstBad.isEmpty() ? null : firstBad.getFirst();
    }
  }

  /** The first few of them. */
  public List<Bad> someBad() {
    synchronized (notes) {
      return List.copyOf(firstBad);
    }
  }

  /** What the module said beside its answer. */
  public List<String> notes() {
    return FeedContext.copy(notes);
  }

  private final class Lent implements Fetching {
    private final BrokerContext context;

    Lent(@Nullable FetchHttp http) {
      this.context = new FeedContext(side, http == null ? new NoNetwork() : http, notes);
    }

    @Override
    public BrokerContext context() {
      return context;
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void bad(String reason) {
      ShortFetch.this.bad(0, null, null, reason);
    }
  }
}

package org.tom4j.runtime.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fetch that is under way: a module's thread fills a queue bounded in bytes, one thread of the
 * host's empties it. No method but {@link #take} blocks.
 */
public interface AlertFeed extends AutoCloseable {

  /**
   * What has come: waits up to {@code patience} for the first item that is more than passed over,
   * then takes what is there, up to {@code atMost}. Empty if nothing came in time or the feed has
   * ended. One thread only.
   */
  List<FeedItem> take(int atMost, Duration patience) throws InterruptedException;

  /** Whether the fetch is over and everything has been taken. */
  boolean ended();

  /**
   * How it ended.
   *
   * @throws IllegalStateException before {@link #ended}
   */
  Outcome outcome();

  /** What the module said beside its alerts, in order; grows while it runs. Any thread. */
  List<String> notes();

  /** How long its service asked to wait before it is asked again; null: it did not. Any thread. */
  @Nullable Duration retryAfter();

  /**
   * How much there is to read that has not been, as the module last told; null: it does not know.
   * Any thread.
   */
  @Nullable Long behind();

  /**
   * When the service last showed that it lives, as the module told; null: it does not tell. Any
   * thread.
   */
  default @Nullable Instant heartbeat() {
    return null;
  }

  /** Asks the module to stop; items already fetched can still be taken. Any thread, repeatable. */
  void stop();

  /** Stops and drops what has not been taken. */
  @Override
  void close();
}

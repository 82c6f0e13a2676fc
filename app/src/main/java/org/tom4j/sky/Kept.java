package org.tom4j.sky;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read when it is first asked for and read again, behind the back of who asks,
 * once it is older than a minute. For all threads.
 */
final class Kept<T> {
  static final Duration FRESH = Duration.ofSeconds(60);

  private final Function<@Nullable T, T> read;
  private final InstantSource clock;
  private final Executor background;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile @Nullable T value;
  private volatile long readMillis;

  /**
   * @param read makes it; gets what there was, or null at the first time. Throws nothing
   */
  Kept(Function<@Nullable T, T> read, InstantSource clock, Executor background) {
    this.read = read;
    this.clock = clock;
    this.background = background;
  }

  /** As it was at most a minute, and the time of reading it again, ago when it was last asked. */
  T get() {
    T now = value;
    if (now == null) {
      return first();
    }
    if (clock.millis() - readMillis >= FRESH.toMillis() && reading.compareAndSet(false, true)) {
      try {
        background.execute(this::again);
      } catch (RejectedExecutionException closing) {
        return now;
      }
    }
    return now;
  }

  private synchronized T first() {
    T now = value;
    return now == null ? keep(read.apply(null)) : now;
  }

  private void again() {
    try {
      keep(read.apply(value));
    } finally {
      reading.set(false);
    }
  }

  private T keep(T made) {
    readMillis = clock.millis();
    value = made;
    return made;
  }
}

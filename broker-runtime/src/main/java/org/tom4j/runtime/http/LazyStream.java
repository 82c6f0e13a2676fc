package org.tom4j.runtime.http;

import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A stream that asks when it is first read, and lets go of what it has opened at its end, when it
 * is closed and when something goes wrong.
 */
abstract class LazyStream<T> implements Spliterator<T> {
  private boolean ended;

  /** The next element, or null after the last. */
  abstract @Nullable T next();

  /** Lets go of what is open; may be called more than once. */
  abstract void release();

  final Stream<T> stream() {
    return StreamSupport.stream(this, false).onClose(this::release);
  }

  @Override
  public final boolean tryAdvance(Consumer<? super T> action) {
    if (ended) {
      return false;
    }
    T next = null;
    try {
      next = next();
    } finally {
      if (next == null) {
        ended = true;
        release();
      }
    }
    if (next == null) {
      return false;
    }
    action.accept(next);
    return true;
  }

  /** Never split: an answer is read by one thread, from its beginning. */
  @Override
  public final @Nullable Spliterator<T> trySplit() {
    return null;
  }

  @Override
  public final long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public final int characteristics() {
    return ORDERED | NONNULL;
  }
}

package org.tom4j.runtime.feed;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** So many fetches at once; others wait in order, without a thread. */
final class Turns {
  private final int parallel;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int running;

  Turns(int parallel) {
    this.parallel = parallel;
  }

  /** Runs {@code start} now, or when its turn has come. Each start is followed by one leave. */
  void enter(Runnable start) {
    synchronized (this) {
      if (running >= parallel) {
        waiting.add(start);
        return;
      }
      running++;
    }
    start.run();
  }

  /** Gives the turn to the next. */
  void leave() {
    @Nullable Runnable next;
    synchronized (this) {
      next = waiting.poll();
      if (next == null) {
        running--;
        return;
      }
    }
    next.run();
  }

  /** Whether {@code start} was still waiting; it never runs then. */
  synchronized boolean withdraw(Runnable start) {
    return waiting.remove(start);
  }
}

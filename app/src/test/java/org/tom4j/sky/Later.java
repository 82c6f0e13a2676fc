package org.tom4j.sky;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** A clock that is set by hand, and work in the background that is done when a test says so. */
final class Later implements InstantSource, Executor {
  private final Queue<Runnable> work = new ArrayDeque<>();
  private Instant now = Instant.parse("2026-11-23T20:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void execute(Runnable task) {
    work.add(task);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  int waiting() {
    return work.size();
  }

  void doWork() {
    for (Runnable task = work.poll(); task != null; task = work.poll()) {
      task.run();
    }
  }
}

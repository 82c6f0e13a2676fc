package org.tom4j.runtime.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What was fetched and not yet taken, bounded in bytes and in number. Safe for all threads. */
final class FeedQueue {
  /** Bounds small items: a million of them would fit into the bytes otherwise. */
  private static final int MOST_ITEMS = 10_000;

  private final long mostBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final ArrayDeque<Sized> items = new ArrayDeque<>();

  /** Of the items, those that somebody waits for. */
  private int awaited;

  private long bytes;
  private boolean finished;
  private boolean dropped;

  FeedQueue(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Adds an item, waiting for room; one larger than all the room waits for an empty queue.
   *
   * @return false if nobody will take it any more
   */
  boolean put(FeedItem item, long size) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!finished && !dropped && !items.isEmpty() && isFull(size)) {
        room.await();
      }
      if (finished || dropped) {
        return false;
      }
      if (item instanceof FeedItem.PassedOver passed) {
        add(passed, size);
      } else {
        items.add(new Sized(item, size));
        bytes += size;
        awaited++;
        changed.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Nobody is woken for what was passed over, and one after the other are one item. */
  private void add(FeedItem.PassedOver passed, long size) {
    FeedItem.PassedOver together =
        items.peekLast() instanceof Sized(FeedItem.PassedOver before, _)
            ? before.and(passed)
            : null;
    if (together == null) {
      items.add(new Sized(passed, size));
      bytes += size;
    } else {
      items.removeLast();
      items.add(new Sized(together, size));
    }
  }

  private boolean isFull(long size) {
    return bytes + size > mostBytes || items.size() >= MOST_ITEMS;
  }

  /** See {@link AlertFeed#take}. */
  List<FeedItem> take(int atMost, Duration patience) throws InterruptedException {
    List<FeedItem> taken = new ArrayList<>();
    lock.lockInterruptibly();
    try {
      long nanos = patience.toNanos();
      while (awaited == 0 && !finished && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      int wanted = Math.min(atMost, awaited);
      // With what was passed over behind the last: it says how far the stream was read.
      while (!items.isEmpty()
          && (wanted > 0 || items.element().item instanceof FeedItem.PassedOver)) {
        Sized next = items.remove();
        bytes -= next.size;
        if (!(next.item instanceof FeedItem.PassedOver)) {
          awaited--;
          wanted--;
        }
        taken.add(next.item);
      }
      room.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more will come: what is there can still be taken. */
  void finish() {
    lock.lock();
    try {
      finished = true;
      changed.signalAll();
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Nobody will take any more. */
  void drop() {
    lock.lock();
    try {
      dropped = true;
      items.clear();
      bytes = 0;
      awaited = 0;
      changed.signalAll();
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isEnded() {
    lock.lock();
    try {
      return finished && items.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private record Sized(FeedItem item, long size) {}
}

package org.tom4j.runtime.feed;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.threads.ModuleThreads;

/**
 * Maps elements on a thread of its own, while the module reads the next ones: to decode a survey's
 * packet and look through its history takes longer than to fetch it. Elements are handed over one
 * by one, in order.
 */
final class MappingThread implements Mapper {
  /**
   * As much as Kafka answers at a time: while the next answer is read there is something to map.
   */
  private static final int MOST_KILOBYTES = 8 << 10;

  private static final Object END = new Object();

  private final Consumer<Told> mapping;
  private final Reading.Sink sink;
  private final BlockingQueue<Object> handed = new LinkedBlockingQueue<>();

  /**
   * For packets that are handed over and not mapped, in kilobytes; when it is over there is all.
   */
  private final Semaphore room = new Semaphore(MOST_KILOBYTES);

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable Throwable thrown;

  /**
   * @param mapping what is done with each
   * @param number of the fetch
   */
  MappingThread(
      Consumer<Told> mapping,
      Reading.Sink sink,
      ModuleThreads threads,
      ClassLoader loader,
      long number) {
    this.mapping = mapping;
    this.sink = sink;
    this.thread = threads.create("map " + number, loader, this::run);
  }

  void start() {
    try {
      thread.start();
    } catch (Throwable noThread) {
      end();
      throw noThread;
    }
  }

  /** To interrupt it. */
  Thread thread() {
    return thread;
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  private void run() {
    try {
      for (Object next = next(); next instanceof Told element; next = next()) {
        if (sink.isOpen()) {
          mapping.accept(element);
        }
        room.release(kilobytes(element));
      }
    } catch (RuntimeException | Error failed) {
      thrown = failed;
    } finally {
      end();
    }
  }

  private void end() {
    over.countDown();
    room.release(MOST_KILOBYTES);
  }

  /** An interrupt is to end what the module waits for; here the reader says when it is over. */
  private Object next() {
    while (true) {
      try {
        return handed.take();
      } catch (InterruptedException stop) {
        // Looked at again: what comes next finds the sink closed.
      }
    }
  }

  @Override
  public boolean map(Told element) {
    try {
      room.acquire(kilobytes(element));
      handed.add(element);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      sink.interrupted();
    }
    return over.getCount() > 0;
  }

  /** One that is larger than all the room waits for all of it. */
  private static int kilobytes(Told element) {
    Packet packet = element.packet();
    int bytes = packet == null ? 0 : packet.bytes().length;
    return Math.clamp(bytes >> 10, 1, MOST_KILOBYTES);
  }

  @Override
  public void close() {
    boolean interrupted = false;
    handed.add(END);
    while (over.getCount() > 0) {
      try {
        over.await();
      } catch (InterruptedException stop) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    switch (thrown) {
      case RuntimeException failed -> throw failed;
      case Error failed -> throw failed;
      case null, default -> {}
    }
  }

  /** Nobody waits for it any more. Any thread. */
  void abandon() {
    end();
  }
}

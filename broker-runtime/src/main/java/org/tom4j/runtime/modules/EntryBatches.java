package org.tom4j.runtime.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.CatalogueEntry;
import org.tom4j.broker.ObjectCatalogue;
import org.tom4j.runtime.feed.CatalogueCheck;

/** Entries on their way from a module's thread to whoever keeps them: a few batches at most. */
final class EntryBatches {
  private static final int BATCH = 500;
  private static final int WAITING = 4;
  private static final long LOOK_MILLIS = 100;

  private final BlockingQueue<List<CatalogueEntry>> queue = new ArrayBlockingQueue<>(WAITING);
  private List<CatalogueEntry> batch = new ArrayList<>(BATCH);
  private long added;
  private long taken;

  /**
   * Adds what a row says, waiting for room; on the module's thread.
   *
   * @param bad is told why the row cannot be used
   * @return false if the thread was interrupted: nobody wants more
   */
  <R extends Record> boolean add(
      @Nullable R row, ObjectCatalogue<R> catalogue, Consumer<String> bad) {
    try {
      if (row == null) {
        throw new IllegalArgumentException("the module's stream held a null");
      }
      @Nullable CatalogueEntry entry = catalogue.entry(row);
      if (entry == null) {
        throw new IllegalArgumentException("the module made nothing of it");
      }
      batch.add(CatalogueCheck.check(entry));
      added++;
    } catch (BrokerException ofTheService) {
      throw ofTheService;
    } catch (RuntimeException unfit) {
      String words = unfit.getMessage();
      bad.accept(words == null ? unfit.getClass().getSimpleName() : words);
    }
    return goesOn() && (batch.size() < BATCH || pass());
  }

  /** Whether anybody wants more; on the module's thread, of rows that cannot be used as well. */
  boolean goesOn() {
    return !Thread.currentThread().isInterrupted();
  }

  /** Where the row stands that is being added, in words; on the module's thread. */
  String where() {
    return "behind " + added + " good rows: ";
  }

  /** Passes on what is left; on the module's thread. */
  void finish() {
    if (!batch.isEmpty()) {
      boolean _ = pass();
    }
  }

  private boolean pass() {
    try {
      queue.put(List.copyOf(batch));
      batch = new ArrayList<>(BATCH);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Hands on what comes until the reading has ended; on the thread of whoever keeps it. */
  void handOn(Consumer<List<CatalogueEntry>> taker, Future<?> reading) throws InterruptedException {
    while (true) {
      boolean ended = reading.isDone(); // before the look: what came until then is there
      List<CatalogueEntry> next = queue.poll(ended ? 0 : LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (next != null) {
        taker.accept(next);
        taken += next.size();
      } else if (ended) {
        return;
      }
    }
  }

  /** How many entries were handed on. */
  long taken() {
    return taken;
  }
}

package org.tom4j.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Stores how runs ended. What a busy or broken database does not take is kept and tried again, so
 * that no run stands as running that nobody carries. Safe for all threads.
 */
final class RunEnds {
  private static final Logger log = LoggerFactory.getLogger(RunEnds.class);

  private final RunStore runs;
  private final Queue<End> left = new ConcurrentLinkedQueue<>();

  RunEnds(RunStore runs) {
    this.runs = runs;
  }

  /**
   * How one run ended.
   *
   * @param retryAfter how long its broker asked to wait, or null
   */
  record End(
      long run,
      RunState state,
      QueryRun.@Nullable Failure failure,
      List<String> notes,
      @Nullable Duration retryAfter) {}

  void store(End end) {
    if (!tried(end)) {
      left.add(end);
    }
  }

  /** Tries again what could not be stored, until one still cannot. */
  void storeLeft() {
    for (End end = left.peek(); end != null && tried(end); end = left.peek()) {
      left.remove(end);
    }
  }

  private boolean tried(End end) {
    try {
      runs.finish(end);
      return true;
    } catch (DataAccessException | TransactionException e) {
      log.error("the end of run {} could not be stored yet: {}", end.run(), e.getMessage());
      return false;
    }
  }
}

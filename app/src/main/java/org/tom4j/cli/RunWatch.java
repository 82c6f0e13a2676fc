package org.tom4j.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tom4j.alerts.QueryConsole;
import org.tom4j.alerts.QueryConsole.Row;
import org.tom4j.alerts.QueryConsole.Standing;

/**
 * Prints a run's rows as they are stored, until it ends. When this program is told to stop, so is
 * the run, and its last rows are still stored and printed.
 */
final class RunWatch {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration FAREWELL = Duration.ofSeconds(20);

  private final QueryConsole console;
  private final Surroundings surroundings;
  private final RowFormat format;
  private final CountDownLatch done = new CountDownLatch(1);

  RunWatch(QueryConsole console, Surroundings surroundings, RowFormat format) {
    this.console = console;
    this.surroundings = surroundings;
    this.format = format;
  }

  /** Returns where the run stood at its end. */
  Standing follow(long run) throws InterruptedException {
    Thread stop = new Thread(() -> stop(run), "stop the run");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      return print(run);
    } finally {
      done.countDown();
      forget(stop);
    }
  }

  private Standing print(long run) throws InterruptedException {
    Progress progress =
        new Progress(surroundings.err(), surroundings.terminal(), System.nanoTime());
    String head = format.head();
    if (head != null) {
      surroundings.out().println(head);
    }
    long printed = 0;
    while (true) {
      // Asked before the rows: what is stored after the end is not missed.
      Standing standing = console.standing(run);
      List<Row> rows = console.rows(run, printed);
      if (!rows.isEmpty()) {
        progress.clear();
        print(rows);
        printed = rows.getLast().seq();
        if (surroundings.out().checkError()) {
          // Nobody reads any more, as after "| head".
          console.stop(run);
        }
      } else if (standing.ended()) {
        progress.clear();
        surroundings.err().println(Progress.words(standing));
        return standing;
      } else {
        TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
      }
      progress.tell(standing, System.nanoTime());
    }
  }

  /** At once: a line at a time is a system call each. */
  private void print(List<Row> rows) {
    StringBuilder lines = new StringBuilder();
    for (Row row : rows) {
      lines.append(format.line(row)).append(System.lineSeparator());
    }
    surroundings.out().print(lines);
  }

  private void stop(long run) {
    console.stop(run);
    try {
      done.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // It runs.
    }
  }
}

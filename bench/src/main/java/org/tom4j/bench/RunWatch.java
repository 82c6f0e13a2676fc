package org.tom4j.bench;

import java.util.ArrayList;
import java.util.List;
import org.tom4j.testing.TomProcess;

/**
 * How far a run was when, and what the TOM had used of its processors until then; from beside it,
 * out of its database. A run tells its counts about twice a second: between, a straight line.
 */
final class RunWatch {
  private static final int BETWEEN_MILLIS = 50;

  /**
   * @param cpu milliseconds of all the TOM's threads
   */
  record Seen(double received, double nanos, double cpu) {
    private Seen towards(Seen other, double share) {
      return new Seen(
          received + share * (other.received - received),
          nanos + share * (other.nanos - nanos),
          cpu + share * (other.cpu - cpu));
    }
  }

  private final LoadProject project;
  private final TomProcess tom;
  private final long halfway;
  private final List<Seen> seen = new ArrayList<>();
  private long heap;

  /**
   * Begins to count the time.
   *
   * @param halfway when the heap is looked at, in alerts
   */
  RunWatch(LoadProject project, TomProcess tom, long halfway) {
    this.project = project;
    this.tom = tom;
    this.halfway = halfway;
    see(0);
  }

  /**
   * Looks now and then until the run has ended; answers how it did.
   *
   * @throws IllegalStateException if its TOM has gone
   */
  String awaitEnd() throws Exception {
    while (true) {
      String[] now = project.ask("select received || ' ' || state from query_run").split(" ", 2);
      long received = Long.parseLong(now[0]);
      see(received);
      if (heap == 0 && received >= halfway) {
        heap = new Memory(tom.pid()).heap();
      }
      if (!now[1].equals("running")) {
        return now[1];
      }
      Thread.sleep(BETWEEN_MILLIS);
    }
  }

  private void see(long received) {
    long cpu = tom.processorTime().toMillis();
    if (seen.isEmpty() || received > seen.getLast().received()) {
      seen.add(new Seen(received, System.nanoTime(), cpu));
    }
  }

  /** Megabytes of the heap that were in use halfway, after a collection. */
  long heap() {
    return heap;
  }

  Seen last() {
    return seen.getLast();
  }

  /** When so many had been received. */
  Seen at(double received) {
    int next = 0;
    while (next < seen.size() - 1 && seen.get(next).received() < received) {
      next++;
    }
    Seen after = seen.get(next);
    if (next == 0) {
      return after;
    }
    Seen before = seen.get(next - 1);
    double step = after.received() - before.received();
    return before.towards(after, Math.min(1, (received - before.received()) / step));
  }
}

package org.tom4j.bench;

import java.io.IOException;
import org.tom4j.bench.RunWatch.Seen;

/** What a night took, as rows: as a whole, and from one power of ten to the next. */
record NightRows(Table table, RunWatch watch) {
  private static final int FIRST_WINDOW = 10_000;

  /**
   * @param what was done
   */
  void rates(String what) {
    Seen begin = watch.at(0);
    Seen end = watch.last();
    table.row(what + ", run → committed", "", rate(begin, end));
    table.row("the same, minutes", "", "%.1f".formatted((end.nanos() - begin.nanos()) / 6e10));
    table.row("the TOM's own processor time for an alert", "", cost(begin, end));
  }

  /** In the first one the run begins and reads the list of targets, and nothing is compiled yet. */
  void windows() {
    double from = 0;
    double last = watch.last().received();
    for (double to = FIRST_WINDOW; from < last; to *= 10) {
      Seen begin = watch.at(from);
      Seen end = watch.at(Math.min(to, last));
      table.row(
          "alerts %,.0f to %,.0f: rate, processor time for one".formatted(from + 1, end.received()),
          "no dearer as the night grows",
          rate(begin, end) + ", " + cost(begin, end));
      from = end.received();
    }
  }

  /**
   * @param halfway megabytes of the heap in use then
   */
  void memory(long halfway, Memory end) throws IOException {
    table.row(
        "heap in use after a collection halfway, with the list of targets; at the end",
        "≤ 512 MB",
        "%d MB; %d MB".formatted(halfway, end.heap()));
    table.row("resident at the end", "", end.resident() + " MB");
  }

  private static String rate(Seen begin, Seen end) {
    double seconds = (end.nanos() - begin.nanos()) / 1e9;
    return "%,.0f/s".formatted((end.received() - begin.received()) / seconds);
  }

  private static String cost(Seen begin, Seen end) {
    double millis = end.cpu() - begin.cpu();
    return "%,.0f µs".formatted(1000 * millis / (end.received() - begin.received()));
  }
}

package org.tom4j.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.tom4j.alerts.QueryConsole.Standing;

/**
 * How far a run is, in words: one line that changes on a terminal, a line now and then elsewhere.
 */
final class Progress {
  private static final long TERMINAL_NANOS = 250_000_000L;
  private static final long PLAIN_NANOS = 10_000_000_000L;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final boolean terminal;
  private long last;
  private boolean shown;

  Progress(PrintStream err, boolean terminal, long nanoTime) {
    this.err = err;
    this.terminal = terminal;
    this.last = nanoTime;
  }

  /** Tells, if it is time to. */
  void tell(Standing standing, long nanoTime) {
    if (nanoTime - last < (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
      return;
    }
    last = nanoTime;
    String words = words(standing);
    if (terminal) {
      err.print(CLEAR + words);
      err.flush();
      shown = true;
    } else {
      err.println(words);
    }
  }

  /** Makes room for something else on the terminal. */
  void clear() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
      shown = false;
    }
  }

  static String words(Standing at) {
    return String.format(
        Locale.ROOT,
        "%s: %,d received, %,d kept (%,d new, %,d updated), %s%,d bad%s",
        at.state(),
        at.received(),
        at.kept(),
        at.fresh(),
        at.updated(),
        at.dropped() + at.unknown() == 0
            ? ""
            : String.format(Locale.ROOT, "%,d dropped, %,d unknown, ", at.dropped(), at.unknown()),
        at.bad(),
        at.ended() ? "" : String.format(Locale.ROOT, ", %,.0f a second", at.rate()));
  }
}

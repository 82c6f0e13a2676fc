package org.tom4j.alerts;

import java.util.Locale;

/** How a run stands; stored and shown in lower case. */
public enum RunState {
  /** Rows are still coming, or may come. */
  RUNNING,
  /** The broker had no more to say. */
  COMPLETE,
  /** One of this TOM's limits was reached. */
  LIMITED,
  /** A person stopped it. */
  STOPPED,
  /** The broker or its module failed; what had arrived is kept. */
  FAILED,
  /** The TOM itself ended in the middle; what had arrived is kept. */
  INTERRUPTED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RunState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

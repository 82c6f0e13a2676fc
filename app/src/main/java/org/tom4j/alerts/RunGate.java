package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.AlertGate;

/**
 * What chooses among the alerts of one run: its query's filter, as it was when the run began. Its
 * fetch's thread asks it, its run's thread has it tell.
 */
public interface RunGate extends AlertGate {

  /** The number of the filter's version. */
  long filter();

  /** Why it cannot choose, in words; null: it can. A run whose gate cannot is not begun. */
  @Nullable String problem();

  /** Keeps what there is to tell of the first alerts that were not kept, if any came since. */
  void tell(long run);
}

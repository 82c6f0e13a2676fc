package org.tom4j.filtering;

import org.tom4j.alerts.RunGate;
import org.tom4j.runtime.feed.ReadAlert;

/**
 * A filter that was set and is understood no longer: what it names is gone, or the language has
 * changed.
 */
record UnusableFilter(long filter, String problem) implements RunGate {

  /** No run is begun with it. */
  @Override
  public Verdict verdict(ReadAlert alert) {
    return Verdict.UNKNOWN;
  }

  @Override
  public void tell(long run) {}
}

package org.tom4j.probes;

/** Figures that are looked up when somebody asks for metrics, and not before. */
@FunctionalInterface
public interface Gauges {

  /** Brings the figures up to date, in a moment. Any thread. */
  void refresh();
}

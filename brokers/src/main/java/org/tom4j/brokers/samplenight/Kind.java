package org.tom4j.brokers.samplenight;

/** What an invented object is. */
public enum Kind {
  /** Rises in two to three weeks, declines over months. */
  SUPERNOVA,
  /** A star that is magnified once by another one passing in front of it. */
  MICROLENSING,
  /** A star that pulsates. */
  VARIABLE_STAR,
  /** A minor planet: somewhere else each night. */
  MOVING_OBJECT
}

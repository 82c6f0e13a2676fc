package org.tom4j.runtime.contract;

/** How a module reads answers, as far as it has been seen doing it. */
final class Manners {
  /** Element by element, while the answer arrives. */
  volatile boolean streams;

  /** Page by page. */
  volatile boolean pages;

  /** Answers that have no end. */
  volatile boolean unending;
}

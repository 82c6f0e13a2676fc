package org.tom4j.runtime.contract;

/** There is nothing to check; the message says why. */
final class NotTried extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotTried(String words) {
    super(words);
  }
}

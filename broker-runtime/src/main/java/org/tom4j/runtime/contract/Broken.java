package org.tom4j.runtime.contract;

/** The module broke its word; the message says how. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Broken(String words) {
    super(words);
  }
}

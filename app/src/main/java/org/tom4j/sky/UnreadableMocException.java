package org.tom4j.sky;

/** A file is no region of the sky; its message says why, for people. */
final class UnreadableMocException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableMocException(String words) {
    super(words);
  }

  UnreadableMocException(String words, Throwable cause) {
    super(words, cause);
  }
}

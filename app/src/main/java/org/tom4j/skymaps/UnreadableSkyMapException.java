package org.tom4j.skymaps;

/** A file is no sky map that can be read; its message says why, for people. */
final class UnreadableSkyMapException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableSkyMapException(String words) {
    super(words);
  }

  UnreadableSkyMapException(String words, Throwable cause) {
    super(words, cause);
  }
}

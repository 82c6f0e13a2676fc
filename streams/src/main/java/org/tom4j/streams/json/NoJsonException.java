package org.tom4j.streams.json;

/** Bytes that are no JSON, or not the kind that was looked for. The message says why. */
public final class NoJsonException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoJsonException(String why) {
    super(why);
  }

  NoJsonException(String why, Throwable cause) {
    super(why, cause);
  }
}

package org.tom4j.streams.bson;

/** Bytes that are no BSON. The message says what, and at which byte. */
public final class MalformedBsonException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedBsonException(String why) {
    super(why);
  }
}

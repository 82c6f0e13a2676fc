package org.tom4j.streams.avro;

/** Bytes that are not what their schema says. The message says what, and at which byte. */
public final class MalformedAvroException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedAvroException(String words) {
    super(words);
  }

  MalformedAvroException(String words, Throwable cause) {
    super(words, cause);
  }
}

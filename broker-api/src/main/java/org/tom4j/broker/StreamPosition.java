package org.tom4j.broker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place in a stream.
 *
 * @param partition a part of the stream with an order of its own, by any name that stays, such as
 *     {@code topic/3}; at most 500 characters
 * @param next what is to be read next there, at least 0. Of several alerts that can only be read
 *     together, those before the last say where all of them begin
 * @param sent when the service sent the alert, UTC; null: it does not tell
 */
public record StreamPosition(String partition, long next, @Nullable Instant sent) {
  /** Longer names are none. */
  public static final int LONGEST_NAME = 500;

  public StreamPosition {
    if (partition.isBlank() || partition.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "StreamPosition.partition is blank or longer than " + LONGEST_NAME + " characters");
    }
    if (next < 0) {
      throw new IllegalArgumentException("StreamPosition.next is " + next);
    }
  }

  /** Of a service that does not tell when it sent. */
  public StreamPosition(String partition, long next) {
    this(partition, next, null);
  }
}

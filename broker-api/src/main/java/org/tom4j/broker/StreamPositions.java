package org.tom4j.broker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a query's stream was left. Only the TOM implements it. Asked on the thread of the stream,
 * and waits for the database.
 */
public interface StreamPositions {

  /**
   * A name of the query's stream that no other has, for services that want to know who reads:
   * {@code tom4j-} and letters and digits. It stays the same, in all processes of the TOM that read
   * the query's stream.
   */
  String name();

  /**
   * A name of this reader that none has who reads the same stream at the same time, and that mostly
   * stays when its process is started again: letters, digits and {@code -}. For services that know
   * their readers, so that one which comes back soon is given what it had. Null: it has none.
   */
  default @Nullable String reader() {
    return null;
  }

  /**
   * Takes a partition up: from now on this stream alone moves the position of it. What another has
   * read there and not stored yet will not be stored by it, and is read here.
   *
   * @param first where to begin if nobody ever took it up; it is kept now, so that it is the same
   *     after a stop before the first alert
   * @return what to read next
   */
  long takeUp(String partition, long first);

  /**
   * Tells how much there is to read that has not been read yet, for people who watch; now and then.
   *
   * @param messages at least 0
   */
  void behind(long messages);

  /**
   * Tells that the service has shown that it lives, though it sends no alerts, for people who
   * watch; at each sign, or now and then.
   *
   * @param at when it was seen, by the TOM's clock
   */
  default void heartbeat(Instant at) {
    // Nobody watches.
  }
}

package org.tom4j.listening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.ListeningPace;

/**
 * Who reads a query that is listened to, or did.
 *
 * @param running whether its run is under way
 * @param gone whether its process ended in the middle of its last run, and has not come back
 * @param started when its last run began, or null
 * @param told when it last said how it goes, or null
 * @param host of its process, or ""
 * @param pid of its process; 0: not known
 * @param partitions that it has taken up and nobody else since
 * @param waits what its run waits for, or ""
 * @param pace as it last said
 */
record Reader(
    Slot slot,
    boolean running,
    boolean gone,
    @Nullable Instant started,
    @Nullable Instant told,
    String host,
    long pid,
    int partitions,
    String waits,
    ListeningPace pace) {

  /** The run that is under way; null: none is. */
  @Nullable Long run() {
    return running ? slot.run() : null;
  }
}

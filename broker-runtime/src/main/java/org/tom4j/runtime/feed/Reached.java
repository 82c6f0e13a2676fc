package org.tom4j.runtime.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream has been read in one of its partitions.
 *
 * @param claim under which it was read
 * @param next what is to be read next
 * @param sent when the service sent what was read, or null
 * @param read when it was read here
 */
public record Reached(Claim claim, long next, @Nullable Instant sent, Instant read) {

  /**
   * The right to move a partition's position.
   *
   * @param partition by its module's name
   * @param generation counts those who took the partition up; only the latest moves its position
   */
  public record Claim(String partition, long generation) {}
}

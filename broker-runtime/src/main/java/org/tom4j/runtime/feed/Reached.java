package org.tom4j.runtime.feed;

/**
 * How far a stream has been read in one of its partitions.
 *
 * @param claim under which it was read
 * @param next what is to be read next
 */
public record Reached(Claim claim, long next) {

  /**
   * The right to move a partition's position.
   *
   * @param partition by its module's name
   * @param generation counts those who took the partition up; only the latest moves its position
   */
  public record Claim(String partition, long generation) {}
}

package org.tom4j.runtime.shape;

/**
 * A difference between what answers looked like and what they look like now.
 *
 * @param isAlarm whether the module reads the member, and chance does not explain it
 * @param words for a person
 */
public record Change(boolean isAlarm, String words) {

  /** What may have changed about a member. */
  public enum Kind {
    /** It was there and is not. */
    GONE,
    /** It holds values of another type. */
    OTHER_TYPE,
    /** It was nearly always filled and nearly never is. */
    EMPTY
  }
}

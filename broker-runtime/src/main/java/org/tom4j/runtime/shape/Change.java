package org.tom4j.runtime.shape;

import java.util.List;

/**
 * A difference between what answers looked like and what they look like now.
 *
 * @param member where, {@code "candidate.magpsf"}
 * @param isAlarm whether the module reads this member, and chance does not explain it
 * @param words for a person
 */
public record Change(Kind kind, String member, boolean isAlarm, String words) {

  /** What has changed. */
  public enum Kind {
    /** It was there and is not. */
    GONE,
    /** It holds values of another type. */
    OTHER_TYPE,
    /** It was nearly always filled and nearly never is. */
    EMPTY,
    /** It was not there and is. */
    NEW
  }

  /** Whether any of them is an alarm. */
  public static boolean anyAlarm(List<Change> changes) {
    return changes.stream().anyMatch(Change::isAlarm);
  }
}

package org.tom4j.filters;

import java.util.List;

/**
 * What a filter says of an alert.
 *
 * @param outcome the alert is kept only if this is KEEP
 * @param missing what the alert does not tell and the outcome hangs on, in words for people, at
 *     most ten; empty unless the outcome is UNKNOWN
 */
public record Decision(Outcome outcome, List<String> missing) {

  /** Truth with a third value. */
  public enum Outcome {
    KEEP,
    DROP,
    /** Not kept, and counted apart from what is dropped. */
    UNKNOWN
  }

  private static final Decision KEEP = new Decision(Outcome.KEEP, List.of());
  private static final Decision DROP = new Decision(Outcome.DROP, List.of());

  public Decision {
    missing = List.copyOf(missing);
  }

  /** Whether the alert is to be kept. */
  public boolean keeps() {
    return outcome == Outcome.KEEP;
  }

  static Decision of(Node whole, Object value) {
    return switch (value) {
      case Boolean truth -> truth ? KEEP : DROP;
      default -> new Decision(Outcome.UNKNOWN, whole.no(Kind.TRUTH, value).missing());
    };
  }
}

package org.tom4j.refresh;

import org.jspecify.annotations.Nullable;

/**
 * One broker to ask about one target.
 *
 * @param object the name to ask by; null: by the alert
 * @param alertId the target's newest alert of that broker, or null
 * @param byRule whether the target's rule asks, and no person waits for it
 */
record Ask(
    long targetId, String broker, @Nullable String object, @Nullable Long alertId, boolean byRule) {
  /** Stands for finding out whom to ask: a thousand new targets are one row each until then. */
  static final String WHOM = "";

  /** As a person asks. */
  static Ask whom(long targetId) {
    return new Ask(targetId, WHOM, null, null, false);
  }

  /** As a rule asks. */
  static Ask whomByRule(long targetId) {
    return new Ask(targetId, WHOM, null, null, true);
  }

  /** The same as a person asks, or a rule. */
  Ask asked(boolean rule) {
    return new Ask(targetId, broker, object, alertId, rule);
  }

  boolean isWhom() {
    return broker.equals(WHOM);
  }
}

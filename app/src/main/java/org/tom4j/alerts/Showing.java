package org.tom4j.alerts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which messages are wanted, by what they say of themselves. */
public enum Showing {
  SKY("of the sky", "coalesce(a.reality, 'OBSERVED') in ('OBSERVED', 'ARCHIVAL', 'PREDICTED')"),
  TESTS("tests and the like", "a.reality in ('TEST', 'MOCK', 'INJECTED', 'UTILITY')"),
  TAKEN_BACK("taken back", "a.kind in ('RETRACTION', 'WITHDRAWAL')"),
  UPDATES("updates", "a.kind = 'UPDATE'");

  private final String label;
  private final String condition;

  Showing(String label, String condition) {
    this.label = label;
    this.condition = condition;
  }

  public String label() {
    return label;
  }

  /** As an address has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In SQL, of alerts called {@code a}. */
  String condition() {
    return condition;
  }

  /** Null, all of them, for any other word. */
  static @Nullable Showing of(@Nullable String word) {
    for (Showing each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    return null;
  }
}

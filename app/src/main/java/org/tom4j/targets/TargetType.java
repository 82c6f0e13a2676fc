package org.tom4j.targets;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether an object stays among the stars. */
public enum TargetType {
  SIDEREAL("sidereal"),
  NON_SIDEREAL("non-sidereal");

  private final String label;

  TargetType(String label) {
    this.label = label;
  }

  /** The type that was sent, in any case; null: it is none. */
  static @Nullable TargetType read(String sent) {
    String name = sent.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (TargetType type : values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return null;
  }

  /** The word a person reads. */
  public String label() {
    return label;
  }
}

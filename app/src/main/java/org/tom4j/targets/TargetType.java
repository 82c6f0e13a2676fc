package org.tom4j.targets;

/** Whether an object stays among the stars. */
public enum TargetType {
  SIDEREAL("sidereal"),
  NON_SIDEREAL("non-sidereal");

  private final String label;

  TargetType(String label) {
    this.label = label;
  }

  /** The word a person reads. */
  public String label() {
    return label;
  }
}

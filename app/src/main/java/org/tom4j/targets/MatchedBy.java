package org.tom4j.targets;

/** Why something is taken for a target. */
public enum MatchedBy {
  SAME_NAME("the same name"),
  ALIAS("an alias"),
  POSITION("the same position");

  private final String label;

  MatchedBy(String label) {
    this.label = label;
  }

  /** The words a person reads. */
  public String label() {
    return label;
  }
}

package org.tom4j.data;

/** How a brightness was measured; points of different series are never joined to one curve. */
public enum Series {
  /** Flux above a reference image. */
  DIFFERENCE("difference"),
  /** All light of the source. */
  TOTAL("total"),
  /** At a position given beforehand, whether or not anything was detected. */
  FORCED("forced"),
  UNKNOWN("photometry");

  private final String label;

  Series(String label) {
    this.label = label;
  }

  /** The word a person reads. */
  public String label() {
    return label;
  }
}

package org.tom4j.brokers.samplenight;

/** The filters of the invented survey, from blue to red. */
public enum SampleBand {
  G(0),
  R(1),
  I(2);

  private final int redness;

  SampleBand(int redness) {
    this.redness = redness;
  }

  /** 0 for the bluest, one more for each redder one. */
  int redness() {
    return redness;
  }
}

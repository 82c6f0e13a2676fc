package org.tom4j.brokers.samplenight;

/** The filters of the invented survey, from blue to red. */
public enum SampleBand {
  G,
  R,
  I
}

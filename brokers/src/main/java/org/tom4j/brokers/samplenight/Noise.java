package org.tom4j.brokers.samplenight;

/**
 * Numbers that look random and are the same each time: computed from what they are for, so that any
 * one can be had without those before it.
 */
final class Noise {
  private Noise() {}

  /** Evenly distributed in 0…1 (1 excluded). */
  static double uniform(long seed, long index) {
    return (mixed(seed * 0x9E3779B97F4A7C15L + index) >>> 11) * 0x1.0p-53;
  }

  /**
   * About normally distributed with mean 0 and standard deviation 1, never beyond ±6: the sum of
   * twelve even ones less six.
   */
  static double normal(long seed, long index) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += uniform(seed + i, index);
    }
    return sum;
  }

  /** The finishing step of SplitMix64 (Steele, Lea and Flood 2014, OOPSLA). */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

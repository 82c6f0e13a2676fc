package org.tom4j.astro;

/**
 * What {@link Days} makes of a modified Julian date, in integers, for the dates that surveys write.
 * A history has hundreds of them, and decimals of any length take thirty times as long.
 */
final class MjdClock {
  /** What {@link #micros} says of other dates: no time of the years 1 to 9999. */
  static final long OTHER = Long.MIN_VALUE;

  // Doubles of 2^15 to 2^16 (the years 1948 to 2038) count steps of 2^-37 days, of which 2^52 and
  // more make one. Nearest to any of them is a decimal of 16 digits, or one of 17.
  private static final int STEP_BITS = 37;
  private static final long STEPS_OF_FIRST = 1L << 52;
  private static final long STEPS_OF_END = 1L << 53;
  private static final long TENTH_TO_11 = 100_000_000_000L;
  private static final long TENTH_TO_12 = 1_000_000_000_000L;
  private static final long EPOCH = 40_587;

  private MjdClock() {}

  /**
   * Microseconds since 1970-01-01T00:00 of the shortest decimal that gives back a date, half a
   * microsecond up; {@link #OTHER} if the date is not of the years 1970 to 2038.
   */
  static long micros(double mjd) {
    long steps = (long) (mjd * (1L << STEP_BITS)); // exact: a power of two
    if (!(mjd >= EPOCH) || steps <= STEPS_OF_FIRST || steps >= STEPS_OF_END) {
      return OTHER;
    }
    // Decimals of 11 places lie farther apart than doubles here: at most one gives the date back.
    long digits = scaled(steps, TENTH_TO_11);
    long off = Math.abs(rest(steps, TENTH_TO_11, digits));
    if (2 * off < TENTH_TO_11 || (2 * off == TENTH_TO_11 && (steps & 1) == 0)) {
      // 86 400 000 000 µs / 10^11 = 108 / 125
      return (216 * (digits - EPOCH * TENTH_TO_11) + 125) / 250;
    }
    digits = scaled(steps, TENTH_TO_12);
    if (Math.abs(rest(steps, TENTH_TO_12, digits)) == 1L << (STEP_BITS - 1)) {
      return OTHER; // two are equally near
    }
    // 86 400 000 000 µs / 10^12 = 54 / 625
    return (108 * (digits - EPOCH * TENTH_TO_12) + 625) / 1250;
  }

  /** steps × scale / 2^37, rounded. The product has up to 93 bits. */
  private static long scaled(long steps, long scale) {
    long high = Math.multiplyHigh(steps, scale);
    long low = steps * scale;
    long half = (low >>> (STEP_BITS - 1)) & 1;
    return (high << (Long.SIZE - STEP_BITS) | low >>> STEP_BITS) + half;
  }

  /** What rounding left: steps × scale − digits × 2^37, which is small. */
  private static long rest(long steps, long scale, long digits) {
    return steps * scale - (digits << STEP_BITS);
  }
}

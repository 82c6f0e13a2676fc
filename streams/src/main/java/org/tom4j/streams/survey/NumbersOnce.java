package org.tom4j.streams.survey;

/** Tells numbers that come for the first time from those that came before. For one thread. */
final class NumbersOnce {
  /** An odd number that spreads what is counted up: 2^64 over the golden ratio. */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  /** Numbers that somebody chose for it could make one look at all before; others never do. */
  private static final int MOST_STEPS = 500;

  /** 0 stands for an empty place. */
  private final long[] places;

  private final int shift;

  /**
   * @param most how many numbers come at most
   */
  NumbersOnce(int most) {
    int bits = Math.max(2, Integer.SIZE - Integer.numberOfLeadingZeros(2 * most));
    places = new long[1 << bits];
    shift = Long.SIZE - bits;
  }

  /**
   * Whether a number comes for the first time.
   *
   * @param number not 0
   * @throws IllegalArgumentException if the numbers were made up to be slow to tell apart
   */
  boolean add(long number) {
    int at = (int) ((number * SPREAD) >>> shift);
    int steps = 0;
    while (places[at] != 0) {
      if (places[at] == number) {
        return false;
      }
      if (++steps > MOST_STEPS) {
        throw new IllegalArgumentException("numbers made up to be slow to tell apart");
      }
      at = (at + 1) & (places.length - 1);
    }
    places[at] = number;
    return true;
  }
}

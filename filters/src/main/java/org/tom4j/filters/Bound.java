package org.tom4j.filters;

/**
 * A number of which only bounds are known: the source is fainter than a limit. It lies strictly
 * between the two.
 *
 * @param low or −∞
 * @param high or +∞
 */
record Bound(double low, double high) {

  static Bound above(double low) {
    return new Bound(low, Double.POSITIVE_INFINITY);
  }

  static Bound below(double high) {
    return new Bound(Double.NEGATIVE_INFINITY, high);
  }

  Bound plus(double number) {
    return new Bound(low + number, high + number);
  }

  Bound negative() {
    return new Bound(-high, -low);
  }

  /** Times a number that is not 0. */
  Bound times(double number) {
    return number > 0
        ? new Bound(low * number, high * number)
        : new Bound(high * number, low * number);
  }

  Bound abs() {
    if (low >= 0) {
      return this;
    }
    return high <= 0 ? negative() : new Bound(-Double.MIN_VALUE, Math.max(-low, high));
  }

  /** For people: {@code above 20.5}. */
  String words() {
    if (high == Double.POSITIVE_INFINITY) {
      return "above " + Words.number(low);
    }
    return low == Double.NEGATIVE_INFINITY
        ? "below " + Words.number(high)
        : "between " + Words.number(low) + " and " + Words.number(high);
  }
}

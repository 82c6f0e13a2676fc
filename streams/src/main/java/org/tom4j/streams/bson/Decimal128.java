package org.tom4j.streams.bson;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A decimal of 34 digits (IEEE 754-2008 decimal128 with a binary coefficient) as its digits. */
final class Decimal128 {
  private static final int BIAS = 6176;
  private static final int EXPONENT_AT = 49;
  private static final int EXPONENT_BITS = 0x3FFF;
  private static final BigInteger LARGEST = BigInteger.TEN.pow(34).subtract(BigInteger.ONE);

  private Decimal128() {}

  /** {@code 1.50}, {@code 1E+3}, {@code NaN}, {@code -Infinity}. */
  static String text(long high, long low) {
    String sign = high < 0 ? "-" : "";
    long kind = (high >>> 58) & 0x1F;
    if (kind == 0x1F) {
      return "NaN";
    }
    if (kind == 0x1E) {
      return sign + "Infinity";
    }
    boolean large = (kind & 0x18) == 0x18;
    int exponent = (int) (high >>> (large ? EXPONENT_AT - 2 : EXPONENT_AT)) & EXPONENT_BITS;
    BigInteger digits =
        BigInteger.valueOf(high & ((1L << EXPONENT_AT) - 1))
            .shiftLeft(Long.SIZE)
            .or(new BigInteger(Long.toUnsignedString(low)));
    // A coefficient beyond 34 digits, as all of the large form are, counts as zero.
    boolean none = large || digits.compareTo(LARGEST) > 0;
    return sign + new BigDecimal(none ? BigInteger.ZERO : digits, BIAS - exponent);
  }
}
